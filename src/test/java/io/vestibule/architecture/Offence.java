package io.vestibule.architecture;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sources that break a rule.
 *
 * @param rule what it breaks
 * @param alongWith what it cannot help but break beside that: an arrow that makes a circle, for example, is in no plan
 * @param sources the classes, one a text
 */
record Offence(String rule, Set<String> alongWith, List<String> sources) {

    static Offence against(String rule, String... sources) {
        return new Offence(rule, Set.of(), List.of(sources));
    }

    Offence alongWith(String... rules) {
        return new Offence(rule, Set.of(rules), sources);
    }

    Set<String> allRules() {
        return Stream.concat(Stream.of(rule), alongWith.stream()).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return rule + " <- " + String.join(" ", sources);
    }
}
