package io.vestibule.audit;

/**
 * Who acts.
 *
 * @param name the account's name at the sign-in; for a link in a mail, the address it was sent to
 * @param address where the browser is, as far as we can tell; null for the product itself
 */
public record Actor(String name, String address) {

    /** The product itself, by its own rules and tasks. */
    public static final Actor PRODUCT = new Actor("vestibule", null);
}
