package io.vestibule.sms;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which providers a text is tried with, and what it shows as its sender. */
class SmsProvidersTest {

    private static final UUID TEXT = new UUID(1, 2);

    @Test
    void withoutARouteAllProvidersAreTriedInTheOrderOfTheirNames() {
        assertThat(route(providers(Map.of()), "default", "GB")).containsExactly("a", "b", "c");
    }

    @Test
    void aRouteNamesItsProvidersInOrderAndACountryMayDiffer() {
        var providers = providers(Map.of("routes.default", "c,a", "country-routes.default.GB", "b"));
        assertThat(route(providers, "default", "DE")).containsExactly("c", "a");
        assertThat(route(providers, "default", "GB")).containsExactly("b");
    }

    @Test
    void providersShareTheTextsByWeight() {
        var providers = providers(Map.of("routes.default", "a*3|b,c"));
        var firsts = IntStream.range(0, 400)
                .mapToObj(text -> names(providers.route("default", "GB", new UUID(text, text * 7919L))))
                .peek(route -> assertThat(route).hasSize(3).endsWith("c"))
                .collect(Collectors.groupingBy(route -> route.get(0), Collectors.counting()));
        assertThat(firsts.get("a")).isBetween(250L, 350L);
        assertThat(firsts.get("b")).isBetween(50L, 150L);
    }

    @Test
    void theSameTextIsAlwaysTriedInTheSameOrder() {
        var providers = providers(Map.of("routes.default", "a|b|c"));
        assertThat(route(providers, "default", "GB")).isEqualTo(route(providers, "default", "GB"));
    }

    @Test
    void theSenderIsTheCountrysOrTheProviders() {
        var providers = providers(Map.of("providers.a.from", "Vestibule", "providers.a.senders.GB", "+447700900001"));
        assertThat(providers.sender("a", "GB", TEXT)).contains("+447700900001");
        assertThat(providers.sender("a", "DE", TEXT)).contains("Vestibule");
        assertThat(providers.sender("b", "DE", TEXT)).isEmpty();
    }

    @Test
    void aWordIsNoSenderWhereOnlyNumbersAre() {
        var providers = providers(Map.of("providers.a.from", "Vestibule|+15005550006"));
        assertThat(providers.sender("a", "US", TEXT)).contains("+15005550006");
        assertThat(providers(Map.of("providers.a.from", "Vestibule")).sender("a", "US", TEXT))
                .isEmpty();
    }

    @Test
    void everyWrongNameAndWeightIsNamedWithItsKey() {
        var problems = providers(Map.of(
                        "routes.default", "a,nobody*2|b",
                        "country-routes.default.GB", "a*0",
                        "providers.a.senders.DE", "*2"))
                .problems();
        assertThat(problems)
                .hasSize(3)
                .anyMatch(text -> text.startsWith("vestibule.sms.routes.default: there is no provider \"nobody\""))
                .anyMatch(text -> text.startsWith("vestibule.sms.country-routes.default.GB: \"a*0\""))
                .anyMatch(text -> text.startsWith("vestibule.sms.providers.a.senders.DE: "));
    }

    private static List<String> route(SmsProviders providers, String name, String country) {
        return names(providers.route(name, country, TEXT));
    }

    private static List<String> names(List<SmsProvider> providers) {
        return providers.stream().map(SmsProvider::name).toList();
    }

    private static SmsProviders providers(Map<String, String> settings) {
        var all = new HashMap<String, String>();
        settings.forEach((key, value) -> all.put("vestibule.sms." + key, value));
        List.of("a", "b", "c").forEach(name -> all.put("vestibule.sms.providers." + name + ".type", "still"));
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SmsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        return new SmsProviders(config.getConfigMapping(SmsConfig.class), List.of(new StillDriver()));
    }

    private static final class StillDriver implements SmsDriver {

        @Override
        public String type() {
            return "still";
        }

        @Override
        public List<String> problems(String name) {
            return List.of();
        }

        @Override
        public SmsProvider open(String name) {
            return new Still(name);
        }
    }

    /** A provider that only has a name. */
    private record Still(String name) implements SmsProvider {

        @Override
        public String type() {
            return "still";
        }

        @Override
        public SendResult send(SmsMessage message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public LookUp find(SmsMessage message, Instant sentAt, Set<String> notThese) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ReceiptReading read(ReceiptRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> meaning(String code) {
            return Optional.empty();
        }
    }
}
