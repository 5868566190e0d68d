package io.vestibule.controller;

import java.util.LinkedHashMap;
import java.util.Map;

/** Collects what a redirect told; what is missing or longer than any controller sends is left out. */
public final class Facts {

    private static final int LONGEST = 600;

    private final Map<String, String> facts = new LinkedHashMap<>();

    public Facts add(String name, String value) {
        if (value != null && !value.isEmpty() && value.length() <= LONGEST) {
            facts.put(name, value);
        }
        return this;
    }

    public Map<String, String> all() {
        return Map.copyOf(facts);
    }
}
