package io.vestibule.pages.guest;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import io.quarkus.qute.TemplateInstance;

import io.vestibule.phone.Countries;
import io.vestibule.theme.PageSamples;
import io.vestibule.web.FieldError;
import io.vestibule.web.Layout;
import io.vestibule.web.Layouts;

/** Every page of a guest in every state, filled with made-up data: what a theme's templates are tried with. */
@Singleton
class GuestSamples implements PageSamples {

    private static final String SELF = "/g/visitors/r/sample";
    private static final String NUMBER = "+44 7700 900123";

    private final Layouts layouts;
    private final Countries countries;

    GuestSamples(Layouts layouts, Countries countries) {
        this.layouts = layouts;
        this.countries = countries;
    }

    Layout layout(String theme, Locale locale) {
        return layouts.layout(theme, locale, "Visitors", "/g/visitors", "/g/visitors/help", SELF);
    }

    @Override
    public Map<String, TemplateInstance> pages(String theme, Locale locale) {
        var layout = layout(theme, locale);
        var pages = new LinkedHashMap<String, TemplateInstance>();
        pages.put("form", GuestTemplates.form(layout, form(locale, "", null, List.of())));
        pages.put("form-all-fields", GuestTemplates.form(layout, formWithFields(locale)));
        pages.put("form-wrong", GuestTemplates.form(layout, wrongForm(locale)));
        pages.put("login", GuestTemplates.login(layout, login(locale)));
        pages.put("login-code-wrong", GuestTemplates.login(layout, wrongCode(locale)));
        pages.put("number", GuestTemplates.number(layout, number(locale)));
        pages.put("waiting", GuestTemplates.waiting(layout, waiting(null, "now", "later")));
        pages.put("waiting-delayed", GuestTemplates.waiting(layout, waiting("A note about a delay", "late", "later")));
        pages.put("approval", GuestTemplates.approval(layout, approval()));
        pages.put("password", GuestTemplates.password(layout, password("sent", 12, 18, List.of())));
        pages.put("password-digits", GuestTemplates.password(layout, password("sent", 12, 18, true, List.of())));
        pages.put("password-delivered", GuestTemplates.password(layout, password("delivered", 40, 0, List.of())));
        pages.put("password-unknown", GuestTemplates.password(layout, password("unknown", 40, 0, List.of())));
        pages.put("password-wrong", GuestTemplates.password(layout, password("delivered", 40, 0, wrong("password"))));
        pages.put("password-used-up", GuestTemplates.password(layout, usedUp()));
        pages.put("trouble-number", GuestTemplates.trouble(layout, trouble(SELF + "/number", 0)));
        pages.put("trouble-waiting", GuestTemplates.trouble(layout, trouble(null, 20)));
        pages.put("stopped", GuestTemplates.stopped(layout, new GuestPage.Stopped("A title", "A text", "/", "Again")));
        pages.put("handover", GuestTemplates.handover(layout, handOver()));
        pages.put("online", GuestTemplates.online(layout, online(true)));
        pages.put("online-checking", GuestTemplates.online(layout, online(false)));
        pages.put(
                "online-generic",
                GuestTemplates.online(
                        layout, new GuestPage.Online(true, false, null, "23 hours", null, null, null, null)));
        pages.put("unsure", GuestTemplates.unsure(layout, unsure(null, "R7KM-42")));
        pages.put("unsure-logout", GuestTemplates.unsure(layout, unsure(logout(), null)));
        pages.put("words", GuestTemplates.words(layout, new GuestPage.Words("guest_is_in", URI.create("/g/visitors"))));
        pages.put("password-elsewhere", GuestTemplates.password(layout, passwordElsewhere()));
        pages.put("connecting", GuestTemplates.connecting(layout, connecting(null)));
        pages.put("connecting-delayed", GuestTemplates.connecting(layout, connecting("A note about a delay")));
        pages.put("devices", GuestTemplates.devices(layout, devices()));
        pages.put("ending", GuestTemplates.ending(layout, ending(List.of())));
        pages.put("ending-wrong", GuestTemplates.ending(layout, ending(wrong("device", "password"))));
        pages.put("aup", GuestTemplates.aup(layout, new GuestPage.Aup("1", List.of("One", "Two"), "/g/visitors")));
        pages.put("help", GuestTemplates.help(layout, new GuestPage.Help("http://portal.example.org", "/g/visitors")));
        return pages;
    }

    private GuestPage.Form form(Locale locale, String typed, String wrong, List<FieldError> errors) {
        return new GuestPage.Form(
                "/g/visitors/registrations",
                "sealed",
                "90 days",
                phone(locale, typed, wrong),
                List.of(),
                new Part.Aup(false, "/g/visitors/aup", wrong),
                "/g/visitors/login",
                code(null),
                null,
                errors);
    }

    private static Part.Code code(String wrong) {
        return new Part.Code("/g/visitors/login", "sealed", "en", wrong == null ? "" : "ABCD", wrong != null, wrong);
    }

    private GuestPage.Form wrongForm(Locale locale) {
        return form(locale, "07700 9", "A sentence that says how to mend it", wrong("phone", "aup"));
    }

    private GuestPage.Form formWithFields(Locale locale) {
        var plain = form(locale, "", null, List.of());
        return new GuestPage.Form(
                plain.action(),
                plain.token(),
                plain.keptFor(),
                plain.phone(),
                List.of(
                        new Part.Field("firstName", "First name", "text", "given-name", true, "Ada", null),
                        new Part.Field("company", "Company", "text", "organization", false, "", null),
                        new Part.Field("email", "Email address", "email", "email", true, "", "A sentence")),
                plain.aup(),
                plain.login(),
                plain.code(),
                "A sentence that says what became of the last try",
                wrong("email"));
    }

    private GuestPage.Login login(Locale locale) {
        return new GuestPage.Login(
                "/g/visitors/login", "sealed", phone(locale, "", null), null, "/g/visitors", code(null), List.of());
    }

    private GuestPage.Login wrongCode(Locale locale) {
        var wrong = code("A sentence that says how to mend it");
        return new GuestPage.Login(
                "/g/visitors/login", "sealed", phone(locale, "", null), null, "/g/visitors", wrong, wrong("code"));
    }

    private GuestPage.Number number(Locale locale) {
        return new GuestPage.Number(SELF + "/number", phone(locale, NUMBER, null), SELF, List.of());
    }

    private Part.Phone phone(Locale locale, String typed, String wrong) {
        return new Part.Phone(typed, "GB", countries.list(locale, "GB", Set.of()), wrong);
    }

    private static GuestPage.Waiting waiting(String note, String account, String text) {
        var steps = List.of(
                new Part.Step("Registration saved", "done", "done"),
                new Part.Step("Wi-Fi account", account, "in progress"),
                new Part.Step("Text message", text, "next"));
        return new GuestPage.Waiting(live("provisioning"), "Your text is on its way", to(), note, steps, 2, 5);
    }

    private static GuestPage.Approval approval() {
        var steps = List.of(
                new Part.Step("Registration saved", "done", "done"),
                new Part.Step("Approval", "now", "in progress"),
                new Part.Step("Wi-Fi account", "later", "next"),
                new Part.Step("Text message", "later", "next"));
        return new GuestPage.Approval(
                live("awaiting-approval"),
                to(),
                "If anna.lindqvist@example.org can approve, they have been asked",
                "You may close this page. We will text you when anna.lindqvist@example.org says yes.",
                steps,
                15);
    }

    private static GuestPage.Password password(String kind, long age, long resendIn, List<FieldError> errors) {
        return password(kind, age, resendIn, false, errors);
    }

    private static GuestPage.Password password(
            String kind, long age, long resendIn, boolean digits, List<FieldError> errors) {
        return new GuestPage.Password(
                live("ready"),
                to(),
                true,
                digits,
                null,
                null,
                SELF + "/login",
                errors.isEmpty() ? null : "A sentence that says how to mend it",
                new Part.TextStatus(kind, age),
                new Part.Resend(SELF + "/resend", SELF + "/call", resendIn),
                errors);
    }

    private static GuestPage.Password passwordElsewhere() {
        return new GuestPage.Password(
                live("ready"),
                to(),
                false,
                false,
                "Sign in on the network as g12345678",
                SELF + "/devices",
                SELF + "/login",
                null,
                new Part.TextStatus("delivered", 40),
                null,
                List.of());
    }

    private static GuestPage.Connecting connecting(String note) {
        return new GuestPage.Connecting(
                live("ready"), "Connecting you", "A sentence that says how", note, 3, "R7KM42AB");
    }

    private static GuestPage.Unsure unsure(GuestPage.HandOver logout, String support) {
        return new GuestPage.Unsure("A title", "A sentence that says how", SELF, "/g/visitors", logout, support);
    }

    private static GuestPage.HandOver logout() {
        return new GuestPage.HandOver("post", URI.create("https://guest-login.example.org/logout.html"), List.of());
    }

    private static GuestPage.Devices devices() {
        var phone = new Part.Other("02:00:5e:10:00:01", "today at 10:12", SELF + "/devices/1/end");
        var tablet = new Part.Other("02:00:5e:10:00:02", "today at 11:30", SELF + "/devices/2/end");
        return new GuestPage.Devices("A sentence that says why", List.of(phone, tablet), "/g/visitors");
    }

    private static GuestPage.Ending ending(List<FieldError> errors) {
        var wrong = errors.isEmpty() ? null : "A sentence that says how to mend it";
        return new GuestPage.Ending(
                SELF + "/devices", devices().text(), devices().others(), wrong, wrong, "/g/visitors", errors);
    }

    private static GuestPage.Password usedUp() {
        return new GuestPage.Password(
                live("ready"),
                to(),
                false,
                false,
                null,
                null,
                SELF + "/login",
                null,
                new Part.TextStatus("delivered", 90),
                new Part.Resend(SELF + "/resend", SELF + "/call", 0),
                List.of(new FieldError(null, "A sentence that says how to go on")));
    }

    private static GuestPage.TextTrouble trouble(String correct, long resendIn) {
        return new GuestPage.TextTrouble(
                live("texting"),
                to(),
                "A sentence that says why",
                correct,
                new Part.Resend(SELF + "/resend", SELF + "/call", resendIn),
                "/g/visitors/login",
                List.of());
    }

    private static GuestPage.HandOver handOver() {
        return new GuestPage.HandOver(
                "post",
                URI.create("https://guest-login.example.org/login.html"),
                List.of(Map.entry("username", "g12345678"), Map.entry("buttonClicked", "4")));
    }

    private static GuestPage.Online online(boolean proved) {
        return new GuestPage.Online(
                proved,
                !proved,
                live(proved ? "online" : "ready"),
                "23 hours",
                "tomorrow at 14:00",
                logout(),
                SELF + "/logout",
                "R7KM-42");
    }

    private static Part.Recipient to() {
        return new Part.Recipient("We text it to", NUMBER, SELF + "/number");
    }

    private static Part.Live live(String registration) {
        return new Part.Live(SELF, SELF + "/state", registration, "");
    }

    private static List<FieldError> wrong(String... fields) {
        var errors = new ArrayList<FieldError>();
        for (var field : fields) {
            errors.add(new FieldError(field, "A sentence that says how to mend it"));
        }
        return errors;
    }
}
