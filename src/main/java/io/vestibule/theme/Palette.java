package io.vestibule.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The colours that a theme may set, and those that follow from them so that everything stays legible: the text on a
 * button is black or white, a link is the brand colour made as dark or light as it must be.
 */
final class Palette {

    static final List<String> NAMES = List.of("brand", "page", "card", "text");

    /** What WCAG asks between text and its ground. */
    static final double LEGIBLE = 4.5;

    private static final String DARK = "dark.";
    private static final Map<String, String> BUILT_IN = Map.of(
            "brand", "#1456b8",
            "page", "#f3f5f8",
            "card", "#ffffff",
            "text", "#16202b",
            "dark.brand", "#8ab4f8",
            "dark.page", "#0f141a",
            "dark.card", "#1a212a",
            "dark.text", "#e8edf2");

    private final Map<String, String> set;

    private Palette(Map<String, String> set) {
        this.set = set;
    }

    /** The colours of a theme over those of its parents. */
    static Palette of(Theme theme) {
        var all = new HashMap<String, String>();
        theme.chain().forEach(one -> one.colours().forEach(all::putIfAbsent));
        return new Palette(all);
    }

    static boolean isColour(String text) {
        return text.matches("#[0-9a-fA-F]{6}");
    }

    static String keys() {
        return NAMES.stream().map(name -> "color." + name).collect(Collectors.joining(", "))
                + ", and the same with dark. before them";
    }

    /** The variables for the style sheet; empty when the theme leaves all colours as they are. */
    String css() {
        return set.isEmpty()
                ? ""
                : ":root{" + variables("") + "}@media(prefers-color-scheme:dark){:root{" + variables(DARK) + "}}";
    }

    /** What cannot be read in these colours. */
    Optional<String> fault() {
        for (var mode : List.of("", DARK)) {
            for (var ground : List.of("card", "page")) {
                var contrast = contrast(colour(mode + "text"), colour(mode + ground));
                if (contrast < LEGIBLE) {
                    return Optional.of(String.format(
                            "%scolor.text on %scolor.%s has a contrast of %.1f; %.1f is needed to read it",
                            mode, mode, ground, contrast, LEGIBLE));
                }
            }
        }
        return Optional.empty();
    }

    private String variables(String mode) {
        var brand = brand(mode);
        var onBrand = contrast(brand, "#ffffff") >= contrast(brand, "#101418") ? "#ffffff" : "#101418";
        return "--brand:" + brand + ";--on-brand:" + onBrand + ";--link:" + legible(brand, mode) + ";--page:"
                + colour(mode + "page") + ";--card:" + colour(mode + "card") + ";--text:" + colour(mode + "text");
    }

    /** A brand colour is chosen for white paper; on a dark ground it is lightened unless the theme says otherwise. */
    private String brand(String mode) {
        return mode.equals(DARK) && !set.containsKey("dark.brand") && set.containsKey("brand")
                ? legible(set.get("brand"), DARK)
                : colour(mode + "brand");
    }

    private String legible(String colour, String mode) {
        var grounds = List.of(colour(mode + "card"), colour(mode + "page"));
        var towards = luminance(grounds.get(0)) > 0.5 ? 0 : 255;
        var rgb = rgb(colour);
        var legible = colour;
        for (int step = 1; step <= 20 && !grounds.stream().allMatch(readableOn(legible)); step++) {
            var mixed = new StringBuilder("#");
            for (var part : rgb) {
                mixed.append(String.format("%02x", part + (towards - part) * step / 20));
            }
            legible = mixed.toString();
        }
        return legible;
    }

    private static Predicate<String> readableOn(String colour) {
        return ground -> contrast(colour, ground) >= LEGIBLE;
    }

    private String colour(String name) {
        return set.getOrDefault(name, BUILT_IN.get(name));
    }

    static double contrast(String one, String other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance as WCAG 2 defines it. */
    private static double luminance(String colour) {
        var weights = new double[] {0.2126, 0.7152, 0.0722};
        var sum = 0.0;
        var rgb = rgb(colour);
        for (int i = 0; i < weights.length; i++) {
            var part = rgb[i] / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static int[] rgb(String colour) {
        var all = Integer.parseInt(colour.substring(1), 16);
        return new int[] {all >> 16, all >> 8 & 255, all & 255};
    }
}
