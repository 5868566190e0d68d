package io.vestibule.web;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import io.vestibule.theme.Asset;
import io.vestibule.theme.Themes;

/** Serves the files of the themes. Their addresses change with their content, so browsers may keep them for a year. */
@Singleton
class AssetRoutes {

    private static final String A_YEAR = "public, max-age=31536000, immutable";

    private final Themes themes;

    AssetRoutes(Themes themes) {
        this.themes = themes;
    }

    void register(@Observes Router router) {
        router.route(Asset.ROOT + "*")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::serve);
    }

    private void serve(RoutingContext context) {
        var asset = themes.asset(context.request().path());
        if (asset.isEmpty()) {
            context.next();
            return;
        }
        context.response()
                .putHeader("Content-Type", asset.get().mediaType())
                .putHeader("Cache-Control", A_YEAR)
                .end(Buffer.buffer(asset.get().content()));
    }
}
