package io.vestibule.controller;

/** What a vendor's redirect says, word for word; each part may be null. */
public record RawRedirect(String loginUrl, String endpoint, String accessPoint, String ssid, LoginStatus status) {}
