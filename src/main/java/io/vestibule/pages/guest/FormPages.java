package io.vestibule.pages.guest;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateInstance;

import io.vestibule.phone.Countries;
import io.vestibule.portal.Field;
import io.vestibule.registration.Arrival;
import io.vestibule.registration.Registrations;
import io.vestibule.registration.Retention;
import io.vestibule.web.FieldError;
import io.vestibule.web.FormTokens;

/** The pages on which a guest types who he is: the form, the password form and the corrected number. */
@Singleton
class FormPages {

    private final Frames frames;
    private final Countries countries;
    private final FormTokens tokens;
    private final Retention retention;
    private final Registrations registrations;

    FormPages(Frames frames, Countries countries, FormTokens tokens, Retention retention, Registrations registrations) {
        this.frames = frames;
        this.countries = countries;
        this.tokens = tokens;
        this.retention = retention;
        this.registrations = registrations;
    }

    /** The form for who arrives. Who closed the page while he waited would not hear of a no otherwise. */
    TemplateInstance onArrival(Frame frame, Arrival arrival, String self) {
        var notice = registrations.wasDenied(frame.portal(), arrival) ? frame.words("denied_text") : null;
        return form(frame, arrival, Typed.nothing(), notice, List.of(), self);
    }

    /** The form, filled in as typed before; with a fresh token. */
    TemplateInstance form(
            Frame frame, Arrival arrival, MultivaluedMap<String, String> typed, List<FieldError> errors, String self) {
        return form(frame, arrival, typed, null, errors, self);
    }

    /** @param notice what the guest should know before he fills it in; null for nothing */
    TemplateInstance form(
            Frame frame,
            Arrival arrival,
            MultivaluedMap<String, String> typed,
            String notice,
            List<FieldError> errors,
            String self) {
        var page = new GuestPage.Form(
                frame.at("/registrations"),
                tokens.issue(frame.portal().name(), arrival.toMap()),
                frame.words("days", retention.days()),
                phone(frame, typed, errors),
                frame.portal().fields().entrySet().stream()
                        .map(field -> field(frame, field, typed, errors))
                        .toList(),
                new Part.Aup(
                        typed.containsKey("aup"), frame.inLanguage(frame.at("/aup")), ProblemWords.at("aup", errors)),
                frame.inLanguage(with(frame, "/login", arrival)),
                code(frame, arrival, typed, errors),
                notice,
                errors);
        return GuestTemplates.form(frames.layout(frame, self), page);
    }

    TemplateInstance login(
            Frame frame, Arrival arrival, MultivaluedMap<String, String> typed, List<FieldError> errors, String self) {
        var page = new GuestPage.Login(
                frame.at("/login"),
                tokens.issue(frame.portal().name(), arrival.toMap()),
                phone(frame, typed, errors),
                ProblemWords.at("password", errors),
                frame.inLanguage(with(frame, "", arrival)),
                code(frame, arrival, typed, errors),
                errors);
        return GuestTemplates.login(frames.layout(frame, self), page);
    }

    /** An address that the arrival goes along to: what a controller told is sealed, as it may be half a secret. */
    private String with(Frame frame, String path, Arrival arrival) {
        return frame.at(
                arrival.controller() == null
                        ? path + arrival.query()
                        : path + "?from=" + tokens.issue(frame.portal().name(), arrival.toMap()));
    }

    TemplateInstance number(
            Frame frame,
            String registration,
            MultivaluedMap<String, String> typed,
            List<FieldError> errors,
            String self) {
        var page = new GuestPage.Number(registration + "/number", phone(frame, typed, errors), registration, errors);
        return GuestTemplates.number(frames.layout(frame, self), page);
    }

    /** A token of its own, so that a code and a number sent from one page are two things. */
    private Part.Code code(
            Frame frame, Arrival arrival, MultivaluedMap<String, String> typed, List<FieldError> errors) {
        return new Part.Code(
                frame.at("/login"),
                tokens.issue(frame.portal().name(), arrival.toMap()),
                frame.locale().toLanguageTag(),
                Typed.text(typed, "code"),
                typed.containsKey("code"),
                ProblemWords.at("code", errors));
    }

    private Part.Phone phone(Frame frame, MultivaluedMap<String, String> typed, List<FieldError> errors) {
        var home = frame.portal().defaultCountry();
        var chosen = countries.find(Typed.text(typed, "country"), frame.locale());
        return new Part.Phone(
                Typed.text(typed, "phone"),
                chosen.map(country -> country.code()).orElse(home),
                countries.list(frame.locale(), home, frame.portal().countries()),
                ProblemWords.at("phone", errors));
    }

    private static Part.Field field(
            Frame frame,
            Map.Entry<Field, Boolean> field,
            MultivaluedMap<String, String> typed,
            List<FieldError> errors) {
        var name = field.getKey().formName();
        return new Part.Field(
                name,
                frame.words(ProblemWords.label(name)),
                name.toLowerCase(Locale.ROOT).endsWith("email") ? "email" : "text",
                autocomplete(field.getKey()),
                field.getValue(),
                Typed.text(typed, name),
                ProblemWords.at(name, errors));
    }

    private static String autocomplete(Field field) {
        return switch (field) {
            case FIRST_NAME -> "given-name";
            case LAST_NAME -> "family-name";
            case COMPANY -> "organization";
            case EMAIL -> "email";
            case SPONSOR_EMAIL, REASON -> "off";
        };
    }
}
