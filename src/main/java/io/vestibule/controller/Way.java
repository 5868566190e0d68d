package io.vestibule.controller;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which controller a guest came from and what it told, as one word that travels through sealed forms and signed
 * addresses: {@code lab}, {@code lab.1} for the second of its origins, {@code lobby?challenge=5b1d} with facts.
 */
record Way(String controller, int origin, Map<String, String> facts) {

    /** The database's column. */
    static final int LONGEST = 2000;

    static Optional<Way> parse(String word) {
        var ends = word.indexOf('?');
        var name = ends < 0 ? word : word.substring(0, ends);
        if (!name.matches("[a-z0-9]+(\\.[0-9]{1,3})?")) {
            return Optional.empty();
        }
        var parts = name.split("\\.", 2);
        var origin = parts.length == 1 ? 0 : Integer.parseInt(parts[1]);
        return Optional.of(new Way(parts[0], origin, ends < 0 ? Map.of() : facts(word.substring(ends + 1))));
    }

    private static Map<String, String> facts(String query) {
        var facts = new TreeMap<String, String>();
        for (var part : query.split("&")) {
            var pair = part.split("=", 2);
            facts.put(pair[0], URLDecoder.decode(pair.length == 1 ? "" : pair[1], StandardCharsets.UTF_8));
        }
        return facts;
    }

    String word() {
        var name = origin == 0 ? controller : controller + "." + origin;
        if (facts.isEmpty()) {
            return name;
        }
        var all = new TreeMap<>(facts)
                .entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + URLEncoder.encode(fact.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", name + "?", ""));
        return all.length() <= LONGEST ? all : name;
    }
}
