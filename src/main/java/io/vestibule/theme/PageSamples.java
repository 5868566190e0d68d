package io.vestibule.theme;

import java.util.Locale;
import java.util.Map;

import io.quarkus.qute.TemplateInstance;

/**
 * Pages filled with made-up data, by which a theme's templates are tried before a guest sees them, and shown to those
 * who make it.
 */
public interface PageSamples {

    /** The pages by name, in an order that makes sense, for one rendering each. */
    Map<String, TemplateInstance> pages(String theme, Locale locale);
}
