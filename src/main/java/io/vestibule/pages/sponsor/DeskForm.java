package io.vestibule.pages.sponsor;

import java.util.List;

import io.vestibule.pages.sponsor.DeliveryBoard.Choice;
import io.vestibule.phone.Country;
import io.vestibule.web.FieldError;

/** What the forms of the desk show: what was typed, what to choose from, and what is wrong. */
interface DeskForm {

    /** A guest who stands there with a phone. */
    record Guest(
            String nonce,
            String phone,
            String country,
            List<Country> countries,
            String firstName,
            String lastName,
            String company,
            String reason,
            List<Choice> portals,
            List<Choice> types,
            List<Choice> durations,
            List<Choice> languages,
            List<FieldError> errors) {

        public String wrong(String field) {
            return DeskForms.wrong(field, errors);
        }
    }

    /** Many guests, from a file. */
    record Import(
            String country,
            List<Country> countries,
            List<Choice> portals,
            List<Choice> types,
            List<Choice> durations,
            List<Choice> languages,
            List<FieldError> errors) {

        public String wrong(String field) {
            return DeskForms.wrong(field, errors);
        }
    }

    /**
     * Vouchers to be made.
     *
     * @param earliest the first day that makes sense
     */
    record Voucher(
            String nonce,
            String amount,
            String names,
            String devices,
            String useBy,
            String earliest,
            List<Choice> portals,
            List<Choice> types,
            List<Choice> durations,
            List<Choice> papers,
            boolean printNow,
            List<FieldError> errors) {

        public String wrong(String field) {
            return DeskForms.wrong(field, errors);
        }
    }
}
