package io.vestibule.signin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.audit.Action;
import io.vestibule.audit.AuditEvent;
import io.vestibule.secret.Secret;
import io.vestibule.signin.Account.Source;
import io.vestibule.signin.Directory.Person;
import io.vestibule.signin.Directory.Standing;
import io.vestibule.task.Commit;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a browser session when the directory thinks better of its owner. */
@QuarkusTest
@Tag("database")
class DirectoryWatchTest {

    private static final Browser BROWSER = Browser.of("192.0.2.9", "Firefox", Optional.empty());

    @Inject
    DirectoryAccounts remembered;

    @Inject
    BrowserSessions sessions;

    @Inject
    Accounts accounts;

    @Inject
    SignInConfig config;

    private final Map<String, Standing> standings = new HashMap<>();

    @AfterEach
    void clear() {
        io.vestibule.testing.Staff.forgetAll();
    }

    private static Person person(String name, Role role, String... groups) {
        return new Person(
                name,
                Optional.empty(),
                Optional.of("Full " + name),
                Optional.of(name + "@watched.example"),
                Set.of(groups),
                Optional.ofNullable(role));
    }

    private Secret signedIn(String name) {
        var admitted = (Checked.Right) remembered.admit(person(name, Role.SPONSOR, "hosts"), Source.LDAP);
        return sessions.begin(admitted.account(), BROWSER, "password");
    }

    private void look() {
        new DirectoryWatch(new Answers(), remembered, config).run("standing", 0);
    }

    private static List<AuditEvent> told(String name) {
        return Commit.read(() -> AuditEvent.<AuditEvent>list("subject", "staff:" + name));
    }

    @Test
    void whoIsDisabledThereIsOutHere() {
        var token = signedIn("watched-one");
        standings.put("watched-one", new Standing.Gone());
        look();
        assertThat(sessions.resume(token)).isEmpty();
        assertThat(accounts.byMail("watched-one@watched.example"))
                .as("no request goes to who has left")
                .isEmpty();
        assertThat(told("watched-one"))
                .filteredOn(event -> event.action == Action.BROWSER_SESSIONS_ENDED)
                .singleElement()
                .satisfies(event -> assertThat(event.after).contains("not in the directory any more"));
    }

    @Test
    void anotherRoleThereIsAnotherRoleHere() {
        var token = signedIn("watched-two");
        standings.put("watched-two", new Standing.Known(person("watched-two", Role.AUDITOR)));
        look();
        assertThat(sessions.resume(token)).as("with the former role").isEmpty();
        assertThat(accounts.byName("watched-two")).map(Account::role).contains(Role.AUDITOR);
        assertThat(told("watched-two"))
                .filteredOn(event -> event.action == Action.STAFF_CHANGED)
                .singleElement()
                .satisfies(
                        event -> assertThat(List.of(event.before, event.after)).containsExactly("sponsor", "auditor"));
    }

    @Test
    void whoHasNoRoleAnyMoreIsOut() {
        var token = signedIn("watched-three");
        standings.put("watched-three", new Standing.Known(person("watched-three", null)));
        look();
        assertThat(sessions.resume(token)).isEmpty();
    }

    @Test
    void otherGroupsCountAtOnce() {
        var token = signedIn("watched-four");
        standings.put("watched-four", new Standing.Known(person("watched-four", Role.SPONSOR, "labs")));
        look();
        assertThat(sessions.resume(token).orElseThrow().directoryGroups()).containsExactly("labs");
    }

    @Test
    void aDirectoryThatIsDownSignsNobodyOut() {
        var token = signedIn("watched-five");
        look();
        assertThat(sessions.resume(token)).isPresent();
    }

    private final class Answers implements Directory {

        @Override
        public boolean configured() {
            return true;
        }

        @Override
        public Answer authenticate(String name, Secret password) {
            return new Answer.Wrong();
        }

        @Override
        public Optional<Person> byMail(String mail) {
            return Optional.empty();
        }

        @Override
        public Standing standing(String name) {
            return standings.getOrDefault(name, new Standing.Unknown());
        }
    }
}
