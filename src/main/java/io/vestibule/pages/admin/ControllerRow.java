package io.vestibule.pages.admin;

import java.net.URI;
import java.util.stream.Collectors;

import io.vestibule.controller.Controller;

/** One configured controller. */
public record ControllerRow(String name, String kind, String login, String ssids, String proof) {

    static ControllerRow of(Controller controller) {
        var proof =
                switch (controller.kind().proof(controller.name())) {
                    case RADIUS -> "ISE, over RADIUS";
                    case ANSWER -> "The controller; the portal checks the password";
                    case NONE -> "Nobody; the portal checks the password";
                };
        return new ControllerRow(
                controller.name(),
                controller.settings().kind(),
                controller.settings().loginOrigins().stream()
                        .map(URI::toString)
                        .map(origin -> origin + controller.loginPath())
                        .collect(Collectors.joining(", ")),
                controller.ssids().isEmpty() ? "any" : String.join(", ", controller.ssids()),
                proof);
    }
}
