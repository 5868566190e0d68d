package io.vestibule.portal;

import java.util.Arrays;
import java.util.Optional;

/** What a portal may ask beside the phone number; the form's field has the same name. */
public enum Field {
    FIRST_NAME("firstName"),
    LAST_NAME("lastName"),
    COMPANY("company"),
    EMAIL("email"),
    SPONSOR_EMAIL("sponsorEmail"),
    REASON("reason");

    private final String formName;

    Field(String formName) {
        this.formName = formName;
    }

    public String formName() {
        return formName;
    }

    static Optional<Field> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.formName.equals(name))
                .findFirst();
    }
}
