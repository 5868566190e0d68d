package io.vestibule.pages.signin;

/** A button that leads to an identity provider. */
public record OtherWay(String address, String words) {}
