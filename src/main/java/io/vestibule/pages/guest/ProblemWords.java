package io.vestibule.pages.guest;

import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import io.vestibule.phone.Countries;
import io.vestibule.registration.Problem;
import io.vestibule.web.FieldError;

/** Says in the guest's language what is wrong and how to mend it. */
@Singleton
class ProblemWords {

    private final Countries countries;

    ProblemWords(Countries countries) {
        this.countries = countries;
    }

    List<FieldError> errors(Frame frame, List<Problem> problems) {
        return problems.stream()
                .map(problem -> new FieldError(problem.field(), words(frame, problem)))
                .toList();
    }

    /** The sentence at a field; null when nothing is wrong with it. */
    static String at(String field, List<FieldError> errors) {
        return errors.stream()
                .filter(error -> field.equals(error.field()))
                .map(FieldError::text)
                .findFirst()
                .orElse(null);
    }

    private String words(Frame frame, Problem problem) {
        return switch (problem.kind()) {
            case PHONE_EMPTY -> frame.words("error_phone_empty");
            case PHONE_TOO_SHORT -> inCountry(frame, "error_phone_short", problem);
            case PHONE_TOO_LONG -> inCountry(frame, "error_phone_long", problem);
            case PHONE_NOT_MOBILE -> frame.words("error_phone_not_mobile");
            case PHONE_COUNTRY_NOT_SERVED -> frame.words("error_phone_country");
            case PHONE_NOT_A_NUMBER -> inCountry(frame, "error_phone_unknown", problem);
            case AUP_NOT_ACCEPTED -> frame.words("error_terms");
            case FIELD_EMPTY -> frame.words("error_required", frame.words(label(problem.detail())));
            case FIELD_TOO_LONG -> frame.words("error_too_long", Long.valueOf(problem.detail()));
            case EMAIL_NOT_VALID -> frame.words("error_email");
            case TOO_SOON -> frame.words("error_resend_soon", Long.valueOf(problem.detail()));
            case DAILY_LIMIT -> frame.words("error_resend_daily", Long.valueOf(problem.detail()));
            case TOO_MANY_ASKED -> frame.words("error_asked_too_often", Long.valueOf(problem.detail()));
            case NUMBER_CHANGES_LIMIT -> frame.words("error_number_changes");
            case PASSWORD_EMPTY -> frame.words("error_password_empty");
            case PASSWORD_WRONG -> frame.words("error_password_wrong", Long.valueOf(problem.detail()));
            case PASSWORD_TRIES_USED_UP -> frame.words("password_ended");
            case PHONE_OR_PASSWORD_WRONG -> frame.words("error_login_wrong");
            case CODE_EMPTY -> frame.words("error_code_empty");
            case CODE_WRONG -> frame.words("error_code_wrong");
            case CODE_TOO_MANY -> frame.words("error_code_too_many");
            case CODE_OVER -> frame.words("error_code_over");
            case CODE_NOT_READY -> frame.words("error_code_not_ready");
            case CODE_DEVICES -> frame.words("error_code_devices");
            case DEVICE_NOT_CHOSEN -> frame.words("devices_choose");
            case DEVICE_GONE -> frame.words("devices_gone");
            case PASSWORD_NOT_HERE -> frame.words("error_password_not_here");
            case PHONE_OR_PASSWORD_UNCHECKED -> frame.words("error_login_unchecked");
            case NOT_READY -> frame.words("error_not_ready");
            case NO_CONTROLLER -> frame.words("error_no_controller");
            case NO_LOGIN_HERE -> frame.words("error_no_login_here");
        };
    }

    /** The message key of a field's label: {@code firstName} is {@code form_first_name}. */
    static String label(String formName) {
        return "form_" + formName.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private String inCountry(Frame frame, String key, Problem problem) {
        return problem.detail() == null
                ? frame.words(key + "_anywhere")
                : frame.words(key, countries.name(problem.detail(), frame.locale()));
    }
}
