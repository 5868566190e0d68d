package io.vestibule.theme;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The looks that guests see: the built-in one, and what was found in the folder of the themes and is without a fault. */
@Singleton
public class Themes {

    /** The name of the look that needs no folder. */
    public static final String BUILT_IN = Theme.BUILT_IN;

    private final Path folder;
    private final Set<String> setAside = ConcurrentHashMap.newKeySet();
    private volatile Looks live;
    /** What was read anew and no guest sees yet; null for nothing. */
    private volatile Looks trial;
    /** The files of the looks before these, which pages that are open may still ask for. */
    private volatile Map<String, Asset> formerAssets = Map.of();

    @Inject
    Themes(ThemesConfig config) {
        this(config.folder());
    }

    Themes(Path folder) {
        this.folder = folder;
        this.live = new Looks(folder, 1);
    }

    /** Whether there is a theme of that name. */
    public boolean has(String name) {
        return live.themes().containsKey(name);
    }

    /** The languages that a theme offers, English or its own first choice first. */
    public List<Locale> languages(String theme) {
        return theme(theme).languages();
    }

    public Style style(String theme) {
        return live.style(theme(theme));
    }

    /** The address of a file of the theme or, where it has none of that name, of its parents. */
    public Optional<String> address(String theme, String file) {
        return theme(theme).asset(file).map(Asset::path);
    }

    /** The address of the theme's own logo. */
    public Optional<String> logo(String theme) {
        return theme(theme)
                .chain()
                .filter(one -> one.logo() != null)
                .findFirst()
                .map(one -> one.assets().get(one.logo()).path());
    }

    /** The asset at an address of this server. */
    public Optional<Asset> asset(String path) {
        return Optional.ofNullable(live.assets().get(path)).or(() -> Optional.ofNullable(formerAssets.get(path)));
    }

    /** What there is to know of each theme, for people; the built-in look is the first one. */
    public List<ThemeSheet> sheets() {
        return live.themes().values().stream()
                .sorted((one, other) -> Boolean.compare(other.isBuiltIn(), one.isBuiltIn()))
                .map(theme -> ThemeSheet.of(theme, setAside(theme)))
                .toList();
    }

    /** The templates that failed in front of a guest since the themes were read, each with its theme. */
    public List<String> failed() {
        return live.themes().values().stream()
                .flatMap(theme -> setAside(theme).stream().map(template -> theme.name() + "/" + template))
                .toList();
    }

    private List<String> setAside(Theme theme) {
        return theme.templates().keySet().stream()
                .filter(template -> setAside.contains(templateId(theme, template)))
                .toList();
    }

    /** A theme by name; the built-in look when there is none of that name. */
    Theme theme(String name) {
        var themes = live.themes();
        return themes.getOrDefault(name == null ? BUILT_IN : name, themes.get(BUILT_IN));
    }

    Path folder() {
        return folder;
    }

    Looks live() {
        return live;
    }

    /** Those that a template may be asked of: the ones guests see, and the ones that are tried. */
    Stream<Theme> all() {
        return Stream.of(Optional.of(live), Optional.ofNullable(trial))
                .flatMap(Optional::stream)
                .flatMap(looks -> looks.themes().values().stream());
    }

    /** Lets pages be made with these looks, too, beside those that guests see; null ends that. */
    void tryOut(Looks looks) {
        trial = looks;
    }

    /** From now on guests see these looks. */
    void takeOver(Looks looks) {
        formerAssets = live.assets();
        live = looks;
        trial = null;
        setAside.clear();
    }

    /** The theme of the chain whose template counts; the built-in look when no theme replaces it or all failed. */
    Theme source(Theme theme, String template) {
        return theme.chain()
                .filter(one -> one.isBuiltIn()
                        || one.templates().containsKey(template) && !setAside.contains(templateId(one, template)))
                .findFirst()
                .orElseThrow();
    }

    /** From now on the built-in template counts in place of this one. */
    boolean setAside(String templateId) {
        return templateId.startsWith(ThemeTemplates.PREFIX) && setAside.add(templateId);
    }

    static String templateId(Theme theme, String template) {
        return ThemeTemplates.PREFIX + theme.key() + "/" + template;
    }
}
