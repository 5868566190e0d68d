package io.vestibule.lab.ise;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.ws.rs.NameBinding;

/** Marks the resources of ERS, which {@link ErsDoor} guards. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Ers {
    String PREFIX = "/lab/ise/ers/";
    String ROOT = PREFIX + "config";
    String GUEST_USER = "guestuser";
    String ENDPOINT = "endpoint";
}
