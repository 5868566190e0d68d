package io.vestibule.theme;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.TemplateInstance;

/**
 * What templates can ask for: {@code {m:form_button}} and {@code {m:tries_left(3)}} are words in the page's language,
 * {@code {asset:of('photo.jpg')}} is the address of a file of the theme.
 */
@Singleton
class ThemeNamespaces {

    /** The attribute of a template instance that holds its theme. */
    static final String THEME = "theme";

    private final Themes themes;

    ThemeNamespaces(Themes themes) {
        this.themes = themes;
    }

    void register(@Observes EngineBuilder engine) {
        engine.addNamespaceResolver(NamespaceResolver.builder("m")
                .resolveAsync(context -> arguments(context)
                        .thenApply(args -> Messages.words(theme(context), locale(context), context.getName(), args)))
                .build());
        engine.addNamespaceResolver(NamespaceResolver.builder("theme")
                .resolveAsync(
                        context -> arguments(context).thenApply(args -> themes.source(theme(context), (String) args[0])
                                .key()))
                .build());
        engine.addNamespaceResolver(NamespaceResolver.builder("asset")
                .resolveAsync(context -> arguments(context).thenApply(args -> theme(context)
                        .asset((String) args[0])
                        .map(Asset::path)
                        .orElseThrow()))
                .build());
    }

    private static CompletionStage<Object[]> arguments(EvalContext context) {
        var values = context.getParams().stream()
                .map(param -> context.evaluate(param).toCompletableFuture())
                .toList();
        return CompletableFuture.allOf(values.toArray(CompletableFuture[]::new))
                .thenApply(done -> values.stream().map(CompletableFuture::join).toArray());
    }

    private Theme theme(EvalContext context) {
        return context.getAttribute(THEME) instanceof Theme theme ? theme : themes.theme(Themes.BUILT_IN);
    }

    private static Locale locale(EvalContext context) {
        return context.getAttribute(TemplateInstance.LOCALE) instanceof Locale locale ? locale : Locale.ENGLISH;
    }
}
