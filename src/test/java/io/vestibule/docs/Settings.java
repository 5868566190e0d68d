package io.vestibule.docs;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;

import io.vestibule.limit.Rate;
import io.vestibule.secret.Secret;

/** The settings of one {@link ConfigMapping} interface, in the order of its source. */
final class Settings {

    /** Enums with more values than this are listed without a word on each. */
    private static final int EXPLAINED_VALUES = 4;

    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(int.class, "number"),
            Map.entry(Integer.class, "number"),
            Map.entry(long.class, "number"),
            Map.entry(double.class, "number"),
            Map.entry(OptionalInt.class, "number"),
            Map.entry(OptionalDouble.class, "number"),
            Map.entry(URI.class, "address"),
            Map.entry(Path.class, "path"),
            Map.entry(Duration.class, "duration"),
            Map.entry(Rate.class, "rate"),
            Map.entry(Secret.class, "secret"));

    private final Javadocs javadocs;
    private final List<Setting> found = new ArrayList<>();

    private final Properties shipped;

    private Settings(Javadocs javadocs, Properties shipped) {
        this.javadocs = javadocs;
        this.shipped = shipped;
    }

    /**
     * Those of one interface.
     *
     * @param shipped the values that come with the application, which win over the interface's own defaults
     */
    static List<Setting> of(Class<?> mapping, Javadocs javadocs, Properties shipped) {
        var settings = new Settings(javadocs, shipped);
        settings.group(mapping, mapping.getAnnotation(ConfigMapping.class).prefix());
        return settings.found;
    }

    private void group(Class<?> group, String prefix) {
        javadocs.of(group).members().forEach((name, meaning) -> {
            var method = method(group, name);
            if (!method.isDefault()) {
                setting(method, key(method, prefix), method.getGenericReturnType(), meaning);
            }
        });
        Stream.of(group.getInterfaces()).forEach(shared -> group(shared, prefix));
    }

    private void setting(Method method, String key, Type type, String meaning) {
        if (is(type, Map.class)) {
            setting(method, key + ".<name>", argument(type, 1), meaning);
        } else if (type instanceof Class<?> plain && plain.isInterface() && !WORDS.containsKey(plain)) {
            group(plain, key);
        } else {
            found.add(new Setting(key, word(type), byDefault(key, method, type), meaning + values(type)));
        }
    }

    private static String key(Method method, String prefix) {
        if (method.isAnnotationPresent(WithParentName.class)) {
            return prefix;
        }
        var name = Optional.ofNullable(method.getAnnotation(WithName.class)).map(WithName::value);
        return prefix + "." + name.orElseGet(() -> hyphenated(method.getName()));
    }

    private static String word(Type type) {
        if (is(type, Optional.class)) {
            return word(argument(type, 0));
        }
        if (type instanceof ParameterizedType list && Collection.class.isAssignableFrom((Class<?>) list.getRawType())) {
            return word(argument(type, 0)) + ", several";
        }
        return isEnum(type)
                ? "word"
                : Optional.ofNullable(WORDS.get(type)).orElseThrow(() -> new AssertionError("no word for " + type));
    }

    private String byDefault(String key, Method method, Type type) {
        var given = Optional.ofNullable(shipped.getProperty(key))
                .or(() -> Optional.ofNullable(method.getAnnotation(WithDefault.class))
                        .map(WithDefault::value));
        if (given.isPresent()) {
            return "`" + given.get() + "`";
        }
        return is(type, Optional.class)
                        || type == OptionalInt.class
                        || type == OptionalDouble.class
                        || is(method.getGenericReturnType(), Map.class)
                ? ""
                : "*required*";
    }

    private String values(Type type) {
        if (!isEnum(type)) {
            return "";
        }
        var values = Stream.of(((Class<?>) type).getEnumConstants()).map(value -> ((Enum<?>) value).name());
        var docs = javadocs.of((Class<?>) type).members();
        if (((Class<?>) type).getEnumConstants().length > EXPLAINED_VALUES) {
            return values.map(value -> "`" + hyphenated(value) + "`")
                    .collect(Collectors.joining(", ", " One of ", "."));
        }
        return values.map(value -> "<br>`" + hyphenated(value) + "`" + colon(docs.getOrDefault(value, "")))
                .collect(Collectors.joining());
    }

    private static String colon(String meaning) {
        return meaning.isEmpty() ? "" : ": " + meaning;
    }

    private static boolean isEnum(Type type) {
        return type instanceof Class<?> plain && plain.isEnum();
    }

    private static boolean is(Type type, Class<?> raw) {
        return type instanceof ParameterizedType generic && generic.getRawType().equals(raw);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private static Method method(Class<?> group, String name) {
        return Stream.of(group.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** As the configuration writes the names of Java: {@code alsoValid} and {@code ALSO_VALID} are also-valid. */
    private static String hyphenated(String name) {
        var constant = name.equals(name.toUpperCase(Locale.ROOT));
        return (constant ? name : name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_"))
                .replace('_', '-')
                .toLowerCase(Locale.ROOT);
    }
}
