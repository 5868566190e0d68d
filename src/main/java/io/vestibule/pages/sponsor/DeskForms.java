package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;

import io.vestibule.pages.sponsor.DeliveryBoard.Choice;
import io.vestibule.phone.Countries;
import io.vestibule.portal.Portal;
import io.vestibule.portal.Portals;
import io.vestibule.sponsor.Powers;
import io.vestibule.theme.Themes;
import io.vestibule.voucher.VoucherConfig;
import io.vestibule.web.Asked;
import io.vestibule.web.FieldError;

/** Fills in and reads the forms of the desk. */
@Singleton
class DeskForms {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TYPE = 200;
    private static final int LONGEST_REASON = 500;

    private final Portals portals;
    private final Grants grants;
    private final VoucherConfig config;
    private final Countries countries;
    private final Themes themes;
    private final Clock clock;

    DeskForms(Portals portals, Grants grants, VoucherConfig config, Countries countries, Themes themes, Clock clock) {
        this.portals = portals;
        this.grants = grants;
        this.config = config;
        this.countries = countries;
        this.themes = themes;
        this.clock = clock;
    }

    DeskForm.Guest guest(MultivaluedMap<String, String> typed, Powers powers, List<FieldError> errors) {
        var portal = chosen(typed);
        var home = portal.map(Portal::defaultCountry).orElse("GB");
        var country = text(typed, "country");
        return new DeskForm.Guest(
                nonce(typed),
                text(typed, "phone"),
                country.isEmpty() ? home : country,
                countries.list(Locale.ENGLISH, home, Set.of()),
                text(typed, "firstName"),
                text(typed, "lastName"),
                text(typed, "company"),
                text(typed, "reason"),
                portalChoices(portal),
                typeChoices(typed, powers, portal),
                durations(typed, portal),
                languages(typed, portal),
                errors);
    }

    DeskForm.Import list(MultivaluedMap<String, String> typed, Powers powers, List<FieldError> errors) {
        var portal = chosen(typed);
        var home = portal.map(Portal::defaultCountry).orElse("GB");
        return new DeskForm.Import(
                or(text(typed, "country"), home),
                countries.list(Locale.ENGLISH, home, Set.of()),
                portalChoices(portal),
                typeChoices(typed, powers, portal),
                durations(typed, portal),
                languages(typed, portal),
                errors);
    }

    DeskForm.Voucher voucher(MultivaluedMap<String, String> typed, Powers powers, List<FieldError> errors) {
        var portal = chosen(typed);
        var today = LocalDate.now(clock.withZone(DeliveryViews.ZONE));
        var useBy = text(typed, "useBy");
        return new DeskForm.Voucher(
                nonce(typed),
                or(text(typed, "amount"), "1"),
                String.join("\n", names(typed)),
                or(text(typed, "devices"), "1"),
                useBy.isEmpty() ? today.plusDays(config.useWithin().toDays()).toString() : useBy,
                today.toString(),
                portalChoices(portal),
                typeChoices(typed, powers, portal),
                durations(typed, portal),
                Paper.choices(text(typed, "paper")),
                typed.isEmpty() || typed.containsKey("printNow"),
                errors);
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private Optional<Portal> chosen(MultivaluedMap<String, String> typed) {
        return portals.named(text(typed, "portal")).or(portals::defaultPortal);
    }

    private List<Choice> portalChoices(Optional<Portal> chosen) {
        return portals.all().stream()
                .map(one -> new Choice(
                        one.name(),
                        one.title() + " (" + one.name() + ")",
                        chosen.filter(one::equals).isPresent()))
                .toList();
    }

    private List<Choice> typeChoices(MultivaluedMap<String, String> typed, Powers powers, Optional<Portal> portal) {
        var chosen = or(text(typed, "type"), portal.map(Portal::guestType).orElse(""));
        return grants.types(powers).stream()
                .map(type -> new Choice(type, type, type.equals(chosen)))
                .toList();
    }

    private List<Choice> durations(MultivaluedMap<String, String> typed, Optional<Portal> portal) {
        var usual = portal.map(Portal::duration);
        var chosen = or(text(typed, "lasts"), usual.map(Duration::toString).orElse(""));
        return Stream.concat(config.durations().stream(), usual.stream())
                .distinct()
                .sorted()
                .map(one -> new Choice(
                        one.toString(), GuestLook.length(one), one.toString().equals(chosen)))
                .toList();
    }

    private List<Choice> languages(MultivaluedMap<String, String> typed, Optional<Portal> portal) {
        return offered(portal).stream()
                .map(one -> new Choice(
                        one.toLanguageTag(),
                        one.getDisplayName(Locale.ENGLISH),
                        one.toLanguageTag().equals(text(typed, "language"))))
                .toList();
    }

    private List<Locale> offered(Optional<Portal> portal) {
        return themes.languages(portal.flatMap(Portal::theme).orElse(Themes.BUILT_IN));
    }

    String language(MultivaluedMap<String, String> form, Portal portal) {
        var offered = offered(Optional.of(portal));
        return offered.stream()
                .map(Locale::toLanguageTag)
                .filter(text(form, "language")::equals)
                .findFirst()
                .orElse(offered.get(0).toLanguageTag());
    }

    Optional<Portal> portal(MultivaluedMap<String, String> form, List<FieldError> errors) {
        var portal = portals.named(text(form, "portal"));
        if (portal.isEmpty()) {
            errors.add(new FieldError("portal", "Choose a portal"));
        }
        return portal;
    }

    Optional<String> type(MultivaluedMap<String, String> form, Powers powers, List<FieldError> errors) {
        var type = Asked.words(form.getFirst("type"), LONGEST_TYPE).filter(grants.types(powers)::contains);
        if (type.isEmpty()) {
            errors.add(new FieldError("type", "Choose a guest type"));
        }
        return type;
    }

    Optional<Duration> lasts(MultivaluedMap<String, String> form, List<FieldError> errors) {
        var offered = Stream.concat(
                config.durations().stream(), portals.all().stream().map(Portal::duration));
        var lasts = duration(text(form, "lasts")).filter(chosen -> offered.anyMatch(chosen::equals));
        if (lasts.isEmpty()) {
            errors.add(new FieldError("lasts", "Choose how long it lasts"));
        }
        return lasts;
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A whole number within bounds. */
    static Optional<Integer> number(String text, int least, int most) {
        return text.matches("\\d{1,4}")
                ? Optional.of(Integer.valueOf(text)).filter(number -> number >= least && number <= most)
                : Optional.empty();
    }

    /** The names that were typed, one a line. */
    static List<String> names(MultivaluedMap<String, String> form) {
        return Arrays.stream(raw(form, "names").split("\\R"))
                .flatMap(line -> Asked.words(line, LONGEST_NAME).stream())
                .toList();
    }

    private static String raw(MultivaluedMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value;
    }

    String nonce(MultivaluedMap<String, String> form) {
        return Asked.id(form.getFirst("nonce")).orElseGet(UUID::randomUUID).toString();
    }

    String text(MultivaluedMap<String, String> form, String name) {
        return Asked.words(form.getFirst(name), name.equals("reason") ? LONGEST_REASON : LONGEST_NAME)
                .orElse("");
    }

    String orNull(MultivaluedMap<String, String> form, String name) {
        var text = text(form, name);
        return text.isEmpty() ? null : text;
    }

    /** What is wrong with a field; null when nothing is. */
    static String wrong(String field, List<FieldError> errors) {
        return errors.stream()
                .filter(error -> field.equals(error.field()))
                .map(FieldError::text)
                .findFirst()
                .orElse(null);
    }
}
