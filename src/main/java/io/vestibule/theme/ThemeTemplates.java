package io.vestibule.theme;

import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;

/**
 * Finds templates in themes. A built-in template that some theme replaces becomes a fork: it includes the one of the
 * theme that is being rendered, or the built-in one. So a page keeps its typed call, and each portal has its own look.
 */
@Singleton
public class ThemeTemplates implements TemplateLocator {

    /** Before the name of a theme and the path of its template. */
    static final String PREFIX = "theme/";

    private static final String BUILT_IN_PREFIX = "builtin/";
    private static final String ENDING = ".html";

    private final Themes themes;

    ThemeTemplates(Themes themes) {
        this.themes = themes;
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    @Override
    public Optional<TemplateLocation> locate(String id) {
        return text(path(id)).map(Html::new);
    }

    /** The path that a template's id stands for. */
    static String path(String id) {
        return id.endsWith(ENDING) ? id.substring(0, id.length() - ENDING.length()) : id;
    }

    private Optional<String> text(String path) {
        if (path.startsWith(BUILT_IN_PREFIX)) {
            return BuiltInLook.template(path.substring(BUILT_IN_PREFIX.length()));
        }
        if (path.startsWith(PREFIX)) {
            var slash = path.indexOf('/', PREFIX.length());
            var key = slash < 0 ? "" : path.substring(PREFIX.length(), slash);
            return themes.all()
                    .filter(theme -> theme.key().equals(key))
                    .findFirst()
                    .map(theme -> theme.templates().get(path.substring(slash + 1)));
        }
        return fork(path);
    }

    /** Empty for a template that no theme replaces: it is read as if there were no themes. */
    private Optional<String> fork(String path) {
        var fork = new StringBuilder();
        for (var theme : themes.all().toList()) {
            if (theme.templates().containsKey(path)) {
                fork.append(fork.isEmpty() ? "{#if" : "{#else if")
                        .append(" theme:source('" + path + "') == '" + theme.key() + "'}")
                        .append("{#include " + Themes.templateId(theme, path) + " /}");
            }
        }
        if (fork.isEmpty()) {
            return Optional.empty();
        }
        if (BuiltInLook.template(path).isPresent()) {
            fork.append("{#else}{#include " + BUILT_IN_PREFIX + path + " /}");
        }
        return Optional.of(fork.append("{/if}").toString());
    }

    /** Without the kind of text the engine would print what guests typed as it is, with its angle brackets. */
    private record Html(String text) implements TemplateLocation {

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
        }
    }
}
