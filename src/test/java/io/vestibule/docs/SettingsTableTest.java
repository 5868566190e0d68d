package io.vestibule.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps the table of settings in docs/settings.md equal to the {@link ConfigMapping} interfaces. After a change of these,
 * write it anew with {@code mvn test -Dtest=SettingsTableTest -Dvestibule.docs.write=true}.
 */
@TestInstance(Lifecycle.PER_CLASS) // reading the classes and the sources once is enough
class SettingsTableTest {

    private static final Path PAGE = Path.of("docs/settings.md");
    private static final Pattern GENERATED =
            Pattern.compile("(?s)(<!-- the table begins -->\\n).*(\\n<!-- the table ends -->)");

    private final Javadocs javadocs = new Javadocs(Path.of("src/main/java"));
    private final Properties shipped = new Properties();
    private final List<Class<?>> mappings = mappings();

    @BeforeAll
    void readWhatIsShipped() throws IOException {
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            shipped.load(file);
        }
    }

    @Test
    void thePageSaysWhatTheInterfacesSay() throws IOException {
        var page = Files.readString(PAGE);
        assertThat(page).containsPattern(GENERATED);
        var wanted = GENERATED.matcher(page).replaceFirst("$1" + Matcher.quoteReplacement(table()) + "$2");
        if (Boolean.getBoolean("vestibule.docs.write")) {
            Files.writeString(PAGE, wanted);
        }
        assertThat(Files.readString(PAGE))
                .as("write it anew with -Dvestibule.docs.write=true")
                .isEqualTo(wanted);
    }

    @Test
    void everySettingHasAMeaning() {
        assertThat(mappings)
                .isNotEmpty()
                .flatExtracting(this::settings)
                .filteredOn(setting -> setting.meaning().isEmpty())
                .extracting(Setting::key)
                .isEmpty();
    }

    /** Providers of different types may have settings of the same name; each type reads its own. */
    @Test
    void noKeyIsMappedTwice() {
        assertThat(mappings)
                .flatExtracting(this::settings)
                .extracting(Setting::key)
                .filteredOn(key -> !key.startsWith("vestibule.sms.providers.<name>."))
                .doesNotHaveDuplicates();
        assertThat(mappings)
                .allSatisfy(mapping ->
                        assertThat(settings(mapping)).extracting(Setting::key).doesNotHaveDuplicates());
    }

    private String table() {
        return mappings.stream().map(this::section).collect(Collectors.joining("\n"));
    }

    private String section(Class<?> mapping) {
        var rows = settings(mapping).stream().map(Setting::row).collect(Collectors.joining("\n"));
        return """

                ### `%s`

                %s

                | Key and environment variable | Type | Default | Meaning |
                |---|---|---|---|
                %s
                """
                .formatted(
                        mapping.getAnnotation(ConfigMapping.class).prefix(),
                        javadocs.of(mapping).comment(),
                        rows);
    }

    private List<Setting> settings(Class<?> mapping) {
        return Settings.of(mapping, javadocs, shipped);
    }

    /** All of them: where we are first, the lab last, the others by their prefix. */
    private static List<Class<?>> mappings() {
        Comparator<Class<?>> lab = Comparator.comparing(type -> prefix(type).startsWith("vestibule.lab"));
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.vestibule").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .sorted(lab.thenComparing(SettingsTableTest::prefix).thenComparing(Class::getName))
                        .toList();
    }

    private static String prefix(Class<?> mapping) {
        return mapping.getAnnotation(ConfigMapping.class).prefix();
    }
}
