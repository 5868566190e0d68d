package io.vestibule.pages.admin;

import java.net.URI;
import java.util.stream.Collectors;

import io.vestibule.controller.Controller;

/** One configured controller. */
public record ControllerRow(String name, String kind, String login, String ssids, String proof) {

    static ControllerRow of(Controller controller) {
        var proof =
                switch (controller.kind().proof(controller.name())) {
                    case RADIUS -> "It asks ISE over RADIUS";
                    case ANSWER -> "It tells us itself; we check the password";
                    case NONE -> "Nobody tells; we check the password";
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
