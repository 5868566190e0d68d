package io.vestibule.signin;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.vestibule.audit.Action;
import io.vestibule.audit.Actor;
import io.vestibule.audit.Audit;
import io.vestibule.signin.Account.Source;
import io.vestibule.task.Commit;

/** What an admin does with the accounts of others. */
@Singleton
public class StaffRegister {

    private static final String NAME = "[a-z0-9][a-z0-9._@-]{0,63}";
    private static final String MAIL = "[^@\\s<>\",;]{1,64}@[^@\\s<>\",;]{1,250}";
    private static final int LONGEST_FULL_NAME = 200;

    private final LocalAccounts settings;
    private final StaffLinks links;
    private final BrowserSessions sessions;
    private final Audit audit;
    private final Clock clock;

    StaffRegister(LocalAccounts settings, StaffLinks links, BrowserSessions sessions, Audit audit, Clock clock) {
        this.settings = settings;
        this.links = links;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One of the list.
     *
     * @param invited whether no password has been chosen yet
     * @param secondStep whether something is set up for it
     * @param signedInAt the last time, where it is known
     */
    public record Entry(
            Account account,
            boolean disabled,
            boolean invited,
            boolean secondStep,
            long sessions,
            Optional<Instant> signedInAt) {}

    /** What an admin types about somebody. */
    public record Details(String name, String fullName, String mail, Role role) {}

    /** How an action ended. */
    public sealed interface Result {

        /** @param link to be given to the person, shown once; empty when there is none */
        record Done(Optional<URI> link) implements Result {}

        record Fault(String field, String words) implements Result {}

        record Unknown() implements Result {}
    }

    /** Everybody, those of the settings first. */
    public List<Entry> everybody() {
        return Commit.read(() -> {
            var counts = sessions.counts();
            var secured = SecondFactor.accounts();
            var all = new ArrayList<Entry>();
            settings.names().stream()
                    .flatMap(name -> settings.byName(name).stream())
                    .forEach(account -> all.add(new Entry(
                            account,
                            false,
                            false,
                            secured.contains(account.name()),
                            counts.getOrDefault(account.name(), 0L),
                            Optional.empty())));
            StaffAccount.everybody()
                    .forEach(row -> all.add(new Entry(
                            row.account(),
                            row.disabled,
                            row.source == Source.LOCAL && row.passwordHash == null,
                            secured.contains(row.name),
                            counts.getOrDefault(row.name, 0L),
                            Optional.ofNullable(row.signedInAt))));
            return all;
        });
    }

    public Optional<Entry> byName(String name) {
        return everybody().stream()
                .filter(entry -> entry.account().name().equals(name))
                .findFirst();
    }

    /** Makes an account whose owner chooses a password by a link. */
    public Result invite(Actor actor, Details typed) {
        var details = clean(typed);
        if (!details.name().matches(NAME)) {
            return new Result.Fault("name", "Take small letters, digits, dots and hyphens, 64 at most.");
        }
        return fault(details)
                .orElseGet(() -> Commit.of("signin.invite", () -> {
                    if (settings.byName(details.name()).isPresent()
                            || StaffAccount.of(details.name()).isPresent()) {
                        return new Result.Fault("name", "Somebody has this name already.");
                    }
                    var account = new StaffAccount();
                    account.name = details.name();
                    account.source = Source.LOCAL;
                    account.createdAt = now();
                    fill(account, details);
                    account.renewStamp();
                    account.persist();
                    audit.note(actor, Action.STAFF_INVITED, subject(account), null, told(account));
                    return new Result.Done(Optional.of(links.make(account.name)));
                }));
    }

    /** Changes role, mail address and full name. Another role ends the browser sessions. */
    public Result change(Actor actor, Details typed) {
        var details = clean(typed);
        return fault(details)
                .orElseGet(() -> onLocal(actor, details.name(), account -> {
                    if (account.name.equals(actor.name()) && account.role != details.role()) {
                        return new Result.Fault("role", "Nobody can change his own role. Ask another admin.");
                    }
                    var before = told(account);
                    if (account.role != details.role()) {
                        account.renewStamp();
                    }
                    fill(account, details);
                    audit.note(actor, Action.STAFF_CHANGED, subject(account), before, told(account));
                    return new Result.Done(Optional.empty());
                }));
    }

    /** Locks somebody out at once, or lets him in again. */
    public Result disable(Actor actor, String name, boolean disabled) {
        return onStored(actor, name, account -> {
            if (name.equals(actor.name())) {
                return new Result.Fault("name", "Nobody can lock himself out. Ask another admin.");
            }
            if (account.disabled != disabled) {
                account.disabled = disabled;
                account.renewStamp();
                StaffLink.voidAllOf(name);
                audit.note(
                        actor,
                        Action.STAFF_CHANGED,
                        subject(account),
                        disabled ? "may sign in" : "locked out",
                        disabled ? "locked out" : "may sign in");
            }
            return new Result.Done(Optional.empty());
        });
    }

    /** A new link, for who has forgotten the password. The present password works until the link is used. */
    public Result newLink(Actor actor, String name) {
        return onLocal(actor, name, account -> {
            if (account.disabled) {
                return new Result.Fault("name", "Who is locked out needs no password. Let the person in first.");
            }
            audit.note(actor, Action.STAFF_LINK_MADE, subject(account), null, null);
            return new Result.Done(Optional.of(links.make(name)));
        });
    }

    private Result onLocal(Actor actor, String name, Function<StaffAccount, Result> action) {
        return onStored(
                actor, name, account -> account.source == Source.LOCAL ? action.apply(account) : new Result.Unknown());
    }

    private static boolean isNoAdmin(StaffAccount account) {
        return account.disabled || account.role != Role.ADMIN;
    }

    private static Result onStored(Actor actor, String name, Function<StaffAccount, Result> action) {
        return Commit.of("signin.staff", () -> {
            // always in the same order; of two admins who lock each other out, the second is none any more
            Stream.of(actor.name(), name).distinct().sorted().forEach(StaffAccount::locked);
            return StaffAccount.of(actor.name())
                            .filter(StaffRegister::isNoAdmin)
                            .isPresent()
                    ? new Result.Fault("name", "You are no admin any more.")
                    : StaffAccount.of(name).map(action).orElseGet(Result.Unknown::new);
        });
    }

    private static Optional<Result> fault(Details details) {
        if (details.fullName().length() > LONGEST_FULL_NAME) {
            return Optional.of(new Result.Fault("fullName", "This name is too long."));
        }
        if (!details.mail().isEmpty() && !details.mail().matches(MAIL)) {
            return Optional.of(new Result.Fault("mail", "This is no mail address."));
        }
        return details.role() == null
                ? Optional.of(new Result.Fault("role", "Choose what the person may do."))
                : Optional.empty();
    }

    private static Details clean(Details typed) {
        return new Details(
                LocalAccounts.asTyped(typed.name()),
                typed.fullName().strip(),
                typed.mail().strip().toLowerCase(Locale.ROOT),
                typed.role());
    }

    private static void fill(StaffAccount account, Details details) {
        account.role = details.role();
        account.fullName = details.fullName().isEmpty() ? null : details.fullName();
        account.mail = details.mail().isEmpty() ? null : details.mail();
    }

    private static String told(StaffAccount account) {
        return account.role.word() + (account.mail == null ? "" : ", " + account.mail);
    }

    private static String subject(StaffAccount account) {
        return "staff:" + account.name;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
