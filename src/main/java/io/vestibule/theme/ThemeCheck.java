package io.vestibule.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import io.quarkus.runtime.StartupEvent;

/** Looks through every theme before a guest does, and refuses the start with all that is wrong in one list. */
@Singleton
public class ThemeCheck {

    private static final Pattern INCLUDE = Pattern.compile("\\{#include\\s+([\\w./-]+)");

    private final Themes themes;
    private final Renderer renderer;
    private final Engine engine;
    private final PageSamples samples;

    ThemeCheck(Themes themes, Renderer renderer, Engine engine, PageSamples samples) {
        this.themes = themes;
        this.renderer = renderer;
        this.engine = engine;
        this.samples = samples;
    }

    void atStart(@Observes StartupEvent started) {
        var faults = faults(themes.live());
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "vestibule.themes.folder: mend these faults, or take the theme away:\n" + Fault.lines(faults));
        }
    }

    /** All that is wrong in all themes; templates must be able to ask for them. */
    List<Fault> faults(Looks looks) {
        var faults = new ArrayList<>(looks.faults());
        for (var theme : looks.themes().values()) {
            if (!theme.isBuiltIn()) {
                checkTemplates(theme, looks, faults);
                checkMessages(theme, faults);
            }
        }
        // a template that does not even parse would only be reported a second time
        if (faults.isEmpty()) {
            looks.themes().values().forEach(theme -> tryPages(theme, faults));
        }
        return faults;
    }

    private void checkTemplates(Theme theme, Looks looks, List<Fault> faults) {
        theme.templates().forEach((path, text) -> {
            var file = theme.name() + "/templates/" + path + ".html";
            try {
                var template = parse(theme, path);
                checkWords(template, theme, file, faults);
                checkFragments(template, path, file, faults);
            } catch (TemplateException e) {
                faults.add(fault(file, e));
            }
            if (BuiltInLook.template(path).isEmpty() && !included(theme, looks).contains(path)) {
                faults.add(Fault.in(file, "replaces no page of the built-in look, and no template includes it"));
            }
        });
    }

    private static void checkWords(Template template, Theme theme, String file, List<Fault> faults) {
        template.getExpressions().stream()
                .filter(expression -> "m".equals(expression.getNamespace()))
                .filter(expression -> !known(theme, expression.getParts().get(0).getName()))
                .forEach(expression -> faults.add(new Fault(
                        file,
                        expression.getOrigin().getLine(),
                        "there are no words for " + expression.toOriginalString())));
    }

    private void checkFragments(Template template, String path, String file, List<Fault> faults) {
        BuiltInLook.template(path)
                .map(text -> engine.parse(text, Variant.forContentType(Variant.TEXT_HTML))
                        .getFragmentIds())
                .orElse(Set.of())
                .stream()
                .filter(fragment -> !template.getFragmentIds().contains(fragment))
                .forEach(fragment -> faults.add(Fault.in(file, "lacks the fragment " + fragment)));
    }

    private void checkMessages(Theme theme, List<Fault> faults) {
        var own = new TreeSet<String>();
        theme.chain().forEach(one -> one.templates().keySet().forEach(path -> own.addAll(keys(one, path))));
        theme.messages().forEach((language, words) -> {
            var file = theme.name() + "/messages/messages" + (language.isEmpty() ? "" : "_" + language) + ".properties";
            words.keySet().stream()
                    .filter(key -> !isBuiltIn(key) && !own.contains(key.replaceFirst(Messages.FORM, "")))
                    .sorted()
                    .forEach(key -> faults.add(Fault.in(file, "nothing uses the key " + key)));
        });
    }

    private void tryPages(Theme theme, List<Fault> faults) {
        if (theme.chain().allMatch(one -> one.templates().isEmpty())) {
            return; // its pages are the built-in ones
        }
        samples.pages(Themes.BUILT_IN, Locale.ENGLISH).values().forEach(sample -> tryPage(sample, theme, faults));
    }

    private void tryPage(TemplateInstance sample, Theme theme, List<Fault> faults) {
        try {
            renderer.renderAsIs(sample, theme, Locale.ENGLISH);
        } catch (TemplateException e) {
            var fault = fault(file(theme, e), e);
            if (!faults.contains(fault)) { // a child fails by the templates of its parents, too
                faults.add(fault);
            }
        }
    }

    /** The file that failed where it can be told, as the fault may lie in another template than the page. */
    private static String file(Theme theme, TemplateException e) {
        var id = e.getOrigin() == null ? "" : e.getOrigin().getTemplateId();
        return id.startsWith(ThemeTemplates.PREFIX)
                ? id.substring(ThemeTemplates.PREFIX.length()).replaceFirst("@[0-9]+/", "/templates/") + ".html"
                : theme.name() + "/templates";
    }

    private List<String> keys(Theme theme, String path) {
        try {
            return parse(theme, path).getExpressions().stream()
                    .filter(expression -> "m".equals(expression.getNamespace()))
                    .map(expression -> expression.getParts().get(0).getName())
                    .toList();
        } catch (TemplateException e) {
            return List.of(); // reported where the templates are checked
        }
    }

    private Template parse(Theme theme, String path) {
        return engine.parse(
                theme.templates().get(path), Variant.forContentType(Variant.TEXT_HTML), Themes.templateId(theme, path));
    }

    private static Set<String> included(Theme theme, Looks looks) {
        return looks.themes().values().stream()
                .filter(other -> other.chain().anyMatch(theme::equals))
                .flatMap(other -> other.templates().values().stream())
                .flatMap(text -> INCLUDE.matcher(text).results().map(found -> found.group(1)
                        .replaceFirst("\\.html$", "")))
                .collect(Collectors.toSet());
    }

    private static boolean known(Theme theme, String key) {
        return theme.message(key, Locale.ENGLISH).isPresent()
                || theme.message(key + ".other", Locale.ENGLISH).isPresent();
    }

    private boolean isBuiltIn(String key) {
        return known(themes.theme(Themes.BUILT_IN), key.replaceFirst(Messages.FORM, ""));
    }

    /** Without the template's id and line, which stand before it. */
    private static String words(String message) {
        return message.lines()
                .findFirst()
                .map(line -> line.replaceFirst("^(Rendering|Parser) error in template \\[[^]]*]: ", ""))
                .orElse("does not parse");
    }

    private static Fault fault(String file, TemplateException e) {
        var line = e.getOrigin() == null ? 0 : e.getOrigin().getLine();
        return new Fault(file, line, words(e.getMessage()));
    }
}
