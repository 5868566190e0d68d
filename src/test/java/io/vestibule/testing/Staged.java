package io.vestibule.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTestProfile;

import io.vestibule.lab.controller.FakeRadius;
import io.vestibule.lab.ise.MovableClock;
import io.vestibule.theme.ThemeFolder;

/** A clock that stands still, a RADIUS server that accepts one password, other addresses, and themes. */
public class Staged implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FakeRadius.class, MovableClock.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "vestibule.public-url",
                "https://portal.example.org/",
                "vestibule.lab.url",
                "http://127.0.0.1:8090",
                "vestibule.lab.controller.exclusion",
                "2S",
                // whose rows are older than this clock
                "vestibule.lab.database-url",
                "jdbc:h2:mem:staged;DB_CLOSE_DELAY=-1",
                // so that there is none, as at a first start
                "vestibule.signin.accounts.admin.role",
                "auditor",
                "vestibule.themes.folder",
                themes().toString(),
                "vestibule.themes.reload",
                "button",
                "vestibule.portals.visitors.theme",
                "hotel");
    }

    /** A theme that replaces pages, a child of it, and two that fail only when they are rendered. */
    private static Path themes() {
        try {
            var folder = Files.createTempDirectory("themes");
            new ThemeFolder(folder)
                    .theme("hotel")
                    .with(
                            "hotel/templates/trial.html",
                            "Hotel: {#include trial-part /}|{m:app_back}|{name}|{asset:of('sun.svg')}")
                    .with("hotel/templates/trial-part.html", "its part, {#include extra /}")
                    .with("hotel/templates/extra.html", "an extra for {name}")
                    .with(
                            "hotel/templates/guest/help.html",
                            "{#include web/layout}{#title}Hotel{/title}<h1>Hotel help</h1>{/include}")
                    .with("hotel/messages/messages_de.properties", "app_back=Heim")
                    .with("hotel/assets/sun.svg", "<svg/>")
                    .theme("child", "parent=hotel")
                    .with("child/templates/trial-part.html", "part of the child")
                    .theme("unlucky")
                    .with("unlucky/templates/trial.html", "Unlucky: {name.noSuchThing}")
                    .theme("careless")
                    .with("careless/templates/trial-part.html", "{noSuchThing}");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
