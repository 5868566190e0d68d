package io.vestibule.phone;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** What counts as a mobile number beyond what the numbering plans say. */
@ConfigMapping(prefix = "vestibule.phone")
public interface PhoneConfig {

    /** Numbers accepted although no plan knows them, in E.164 where x is any digit: {@code +447700900xxx}. */
    Optional<List<String>> alsoValid();
}
