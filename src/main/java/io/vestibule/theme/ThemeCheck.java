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

import io.quarkus.arc.All;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.Variant;
import io.quarkus.runtime.StartupEvent;

/** Looks through every theme before a guest does, and refuses the start with all that is wrong in one list. */
@Singleton
public class ThemeCheck {

    private static final Pattern INCLUDE = Pattern.compile("\\{#include\\s+([\\w./-]+)");

    private final Themes themes;
    private final Renderer renderer;
    private final Engine engine;
    private final List<PageSamples> samples;

    ThemeCheck(Themes themes, Renderer renderer, Engine engine, @All List<PageSamples> samples) {
        this.themes = themes;
        this.renderer = renderer;
        this.engine = engine;
        this.samples = samples;
    }

    void atStart(@Observes StartupEvent started) {
        var faults = faults();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("vestibule.themes.folder: mend these faults, or take the theme away:\n"
                    + faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")));
        }
    }

    /** All that is wrong in all themes. */
    public List<Fault> faults() {
        var faults = new ArrayList<>(themes.faults());
        for (var theme : themes.all().values()) {
            if (!theme.isBuiltIn()) {
                checkTemplates(theme, faults);
                checkMessages(theme, faults);
            }
        }
        // a template that does not even parse would only be reported a second time
        if (faults.isEmpty()) {
            themes.all().values().forEach(theme -> tryPages(theme, faults));
        }
        return faults;
    }

    private void checkTemplates(Theme theme, List<Fault> faults) {
        theme.templates().forEach((path, text) -> {
            var file = theme.name() + "/templates/" + path + ".html";
            try {
                var template = parse(theme, path);
                checkWords(template, theme, file, faults);
                checkFragments(template, path, file, faults);
            } catch (TemplateException e) {
                faults.add(fault(file, e));
            }
            if (BuiltInLook.template(path).isEmpty() && !included(theme).contains(path)) {
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
        samples.stream().flatMap(all -> all.samples().stream()).forEach(sample -> {
            try {
                renderer.renderAsIs(sample.get(), theme, Locale.ENGLISH);
            } catch (TemplateException e) {
                faults.add(fault(theme.name() + "/templates", e));
            }
        });
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

    private Set<String> included(Theme theme) {
        return themes.all().values().stream()
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

    private static Fault fault(String file, TemplateException e) {
        var line = e.getOrigin() == null ? 0 : e.getOrigin().getLine();
        return new Fault(file, line, e.getMessage().lines().findFirst().orElse("does not parse"));
    }
}
