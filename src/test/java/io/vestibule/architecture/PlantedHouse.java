package io.vestibule.architecture;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

/**
 * A small house like ours, in which offences against its plan can be planted. It is compiled by the test and not with
 * the test sources, because Quarkus would take planted entities and resources for parts of the application.
 */
final class PlantedHouse {

    static final String BASE = "planted";

    private static final Pattern NAME =
            Pattern.compile("package ([\\w.]+);.*?\\b(?:class|interface|record|enum) (\\w+)", Pattern.DOTALL);

    private final JavaClasses everything;

    /** Compiles all sources together, so that an offence may use what the house has. */
    PlantedHouse(Path folder, Collection<String> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var options =
                    List.of("-d", folder.toString(), "-proc:none", "-classpath", System.getProperty("java.class.path"));
            var compiled = compiler.getTask(
                            null,
                            files,
                            null,
                            options,
                            null,
                            sources.stream().map(Source::new).toList())
                    .call();
            if (!compiled) {
                throw new AssertionError("the planted house does not compile; see the compiler's words above");
            }
        }
        everything = new ClassFileImporter().importPath(folder);
    }

    /** The classes of these sources alone. */
    JavaClasses only(Collection<String> sources) {
        var names = sources.stream().map(PlantedHouse::className).toList();
        return everything.that(describe(
                "stand in these sources", type -> names.contains(type.getName().replaceAll("\\$.*", ""))));
    }

    private static String className(String source) {
        var found = NAME.matcher(source);
        if (!found.find()) {
            throw new IllegalArgumentException("no class in: " + source);
        }
        return found.group(1) + "." + found.group(2);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///" + className(text).replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
