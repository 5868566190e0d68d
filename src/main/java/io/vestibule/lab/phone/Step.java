package io.vestibule.lab.phone;

import java.time.Instant;

/** Something that a phone did. */
public record Step(Instant at, String words) {}
