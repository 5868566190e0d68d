package io.vestibule.architecture;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Proves of each rule that it lets a well-built house stand and fails on an offence planted in it. */
class ArchitectureRulesTest {

    @TempDir
    private static Path folder;

    private static PlantedHouse house;

    @BeforeAll
    static void build() throws IOException {
        var sources = new ArrayList<>(Offences.INNOCENT);
        Offences.OFFENCES.forEach(offence -> sources.addAll(offence.sources()));
        house = new PlantedHouse(folder, sources);
    }

    @Test
    void everyRuleLetsTheInnocentHouseStand() {
        assertThat(brokenBy(house.only(Offences.INNOCENT))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("offences")
    void anOffenceBreaksItsRule(Offence offence) {
        var sources = new ArrayList<>(Offences.INNOCENT);
        sources.addAll(offence.sources());
        assertThat(brokenBy(house.only(sources))).isEqualTo(offence.allRules());
    }

    @Test
    void everyRuleHasAnOffence() throws IllegalAccessException {
        var proved = Offences.OFFENCES.stream().map(Offence::rule).collect(Collectors.toSet());
        assertThat(proved)
                .isEqualTo(names(rules(house.only(Offences.INNOCENT))))
                .isEqualTo(held());
    }

    static List<Offence> offences() {
        return Offences.OFFENCES;
    }

    /** The names of the rules that the product is held to. */
    private static Set<String> held() throws IllegalAccessException {
        var names = new ArrayList<String>();
        for (var field : ArchitectureTest.class.getDeclaredFields()) {
            if (field.getType().equals(ArchRule.class)) {
                names.add(((ArchRule) field.get(null)).getDescription());
            }
        }
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
        return Set.copyOf(names);
    }

    private static Set<String> brokenBy(JavaClasses classes) {
        return names(rules(classes).filter(rule -> rule.evaluate(classes).hasViolation()));
    }

    private static Set<String> names(Stream<ArchRule> rules) {
        return rules.map(ArchRule::getDescription).collect(Collectors.toSet());
    }

    private static Stream<ArchRule> rules(JavaClasses classes) {
        var rules = new Rules(PlantedHouse.BASE, () -> classes);
        return Stream.of(Rules.class.getDeclaredMethods())
                .filter(method -> method.getReturnType().equals(ArchRule.class))
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .map(method -> invoke(method, rules));
    }

    private static ArchRule invoke(Method method, Rules rules) {
        try {
            return (ArchRule) method.invoke(rules);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
