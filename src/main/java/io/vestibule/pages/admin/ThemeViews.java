package io.vestibule.pages.admin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.quarkus.qute.TemplateInstance;

import io.vestibule.pages.admin.Health.Part;
import io.vestibule.portal.Portal;
import io.vestibule.portal.Portals;
import io.vestibule.theme.Fault;
import io.vestibule.theme.PageSamples;
import io.vestibule.theme.ThemeReload;
import io.vestibule.theme.ThemeReload.When;
import io.vestibule.theme.ThemeSheet;
import io.vestibule.theme.Themes;
import io.vestibule.web.Languages;

/** Turns what is known of the themes into what the pages show. */
@Singleton
class ThemeViews {

    private final Themes themes;
    private final ThemeReload reload;
    private final Portals portals;
    private final PageSamples samples;
    private final Languages languages;

    ThemeViews(Themes themes, ThemeReload reload, Portals portals, PageSamples samples, Languages languages) {
        this.languages = languages;
        this.themes = themes;
        this.reload = reload;
        this.portals = portals;
        this.samples = samples;
    }

    ThemesPage page(boolean done) {
        var last = reload.last();
        return new ThemesPage(
                HealthViews.time(reload.goodSince()),
                how(reload.when()),
                reload.when() != When.NEVER,
                reload.isBehind(),
                done && last.good(),
                HealthViews.time(last.at()),
                last.faults().stream().map(Fault::toString).toList(),
                themes.sheets().stream().map(this::row).toList());
    }

    private ThemesPage.Row row(ThemeSheet theme) {
        return new ThemesPage.Row(
                theme,
                portals.all().stream()
                        .filter(portal -> portal.theme().orElse(Themes.BUILT_IN).equals(theme.name()))
                        .map(Portal::name)
                        .collect(Collectors.joining(", ")),
                theme.languages().stream().map(ThemeViews::name).collect(Collectors.joining(", ")));
    }

    private static String how(When when) {
        return switch (when) {
            case NEVER -> "Files are read at a start. With vestibule.themes.reload=button they can be read again here.";
            case BUTTON -> "Files are read at a start, and again when you say so.";
            case ALWAYS -> "Files are read at a start, and again within a second after one changes.";
        };
    }

    /** Every guest page in a theme; empty when there is no such theme. */
    Optional<ThemePreview> preview(String theme, String wanted) {
        var language = language(theme, wanted);
        var path = ThemesResource.PAGE + "/" + theme;
        var query = "?language=" + language.toLanguageTag();
        return themes.has(theme)
                ? Optional.of(new ThemePreview(
                        theme,
                        themes.languages(theme).stream()
                                .map(one -> new ThemePreview.Language(
                                        name(one), path + "?language=" + one.toLanguageTag(), one.equals(language)))
                                .toList(),
                        pages(theme, language).keySet().stream()
                                .map(page -> new ThemePreview.Sample(words(page), path + "/" + page + query))
                                .toList()))
                : Optional.empty();
    }

    /** One guest page in a theme, filled with made-up data. */
    Optional<TemplateInstance> sample(String theme, String page, Locale language) {
        return themes.has(theme) ? Optional.ofNullable(pages(theme, language).get(page)) : Optional.empty();
    }

    /** The language that is wanted, if the theme has it, else the theme's first one. */
    Locale language(String theme, String wanted) {
        return languages.choose(theme, wanted, null);
    }

    private Map<String, TemplateInstance> pages(String theme, Locale language) {
        return samples.pages(theme, language);
    }

    /** How the themes fare, for the health strip. */
    Part health() {
        var last = reload.last();
        var since = "Read " + HealthViews.time(reload.goodSince());
        if (!last.good()) {
            var faults = last.faults().size();
            return new Part(
                    "Themes",
                    "bad",
                    "not taken over",
                    List.of(
                            faults + (faults == 1 ? " fault" : " faults") + " in what was read "
                                    + HealthViews.time(last.at()),
                            "Guests still see those of " + HealthViews.time(reload.goodSince())));
        }
        var failed = themes.failed();
        return failed.isEmpty()
                ? new Part("Themes", "good", "OK", List.of(since))
                : new Part(
                        "Themes",
                        "slow",
                        "built-in page shown",
                        List.of("Failed in front of a guest: " + String.join(", ", failed), since));
    }

    private static String name(Locale language) {
        return language.getDisplayName(Locale.ENGLISH);
    }

    private static String words(String page) {
        var words = page.replaceFirst("-", ": ").replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
