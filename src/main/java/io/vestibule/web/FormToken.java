package io.vestibule.web;

import java.time.Instant;
import java.util.Map;

/**
 * What a guest's form remembers between its showing and its sending.
 *
 * @param nonce random, so that the same form sent twice can be told from two forms
 * @param portal the portal that showed it
 * @param arrival how the guest came here
 */
public record FormToken(String nonce, String portal, Instant issuedAt, Map<String, String> arrival) {}
