package io.vestibule.registration;

import java.util.Map;

import io.vestibule.portal.Field;
import io.vestibule.portal.Portal;

/**
 * A filled-in form, as typed.
 *
 * @param nonce from the form's sealed field; the same form sent twice has the same
 * @param phone as typed; never printed
 * @param country the chosen ISO code, or anything at all
 * @param aup whether the box was ticked
 * @param answers what was typed in the fields the portal asks for
 * @param locale the page's language, for the text
 */
public record Submission(
        Portal portal,
        String nonce,
        String phone,
        String country,
        boolean aup,
        Map<Field, String> answers,
        Arrival arrival,
        String locale) {

    @Override
    public String toString() {
        return "Submission at " + portal.name();
    }
}
