package io.vestibule.guest;

/** What a guest says of himself where the portal asks; each part may be null. */
public record Person(
        String firstName, String lastName, String company, String email, String personVisited, String reason) {

    public static final Person UNNAMED = new Person(null, null, null, null, null, null);
}
