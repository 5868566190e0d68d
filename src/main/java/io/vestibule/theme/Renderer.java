package io.vestibule.theme;

import java.util.Locale;

import jakarta.inject.Singleton;

import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateInstance;
import org.jboss.logging.Logger;

/** Turns a page into text, in a theme and a language. A theme's mistake never locks a guest out. */
@Singleton
public class Renderer {

    private static final Logger LOG = Logger.getLogger(Renderer.class);

    private final Themes themes;

    Renderer(Themes themes) {
        this.themes = themes;
    }

    public String render(TemplateInstance page, String theme, Locale locale) {
        var look = themes.theme(theme);
        try {
            return renderAsIs(page, look, locale);
        } catch (RuntimeException e) {
            if (look.isBuiltIn()) {
                throw e;
            }
            return renderWithout(failed(e), page, look.name(), locale, e);
        }
    }

    /** The only place that tells a template which theme and language it is rendered in. */
    String renderAsIs(TemplateInstance page, Theme theme, Locale locale) {
        return page.setLocale(locale).setAttribute(ThemeNamespaces.THEME, theme).render();
    }

    /** Leaves out the template that failed, or the whole theme's templates when it cannot be told which one it was. */
    private String renderWithout(
            String templateId, TemplateInstance page, String theme, Locale locale, RuntimeException failure) {
        if (templateId != null && themes.setAside(templateId)) {
            LOG.errorf(failure, "The template %s failed; the one below it serves in its place", templateId);
            return render(page, theme, locale);
        }
        LOG.errorf(failure, "A page failed in the theme %s and is shown in the built-in look", theme);
        return render(page, Themes.BUILT_IN, locale);
    }

    private static String failed(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateException e && e.getOrigin() != null) {
                return e.getOrigin().getTemplateId();
            }
        }
        return null;
    }
}
