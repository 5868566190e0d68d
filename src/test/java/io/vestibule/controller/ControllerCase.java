package io.vestibule.controller;

import java.util.List;
import java.util.Map;

/**
 * A kind of controller as the contract tries it.
 *
 * @param kind its word in the settings
 * @param origins its configured login origins
 * @param settings what else is configured, by keys below the controller
 * @param fixture the file with a captured redirect's query
 * @param accessPoint as it must be read; null when the redirect tells none
 * @param ssid as it must be read; null when the redirect tells none
 * @param hostile queries that name an address which is not configured
 * @param grant how it lets guests on
 */
public record ControllerCase(
        String kind,
        String origins,
        Map<String, String> settings,
        String fixture,
        String accessPoint,
        String ssid,
        List<String> hostile,
        Class<? extends Grant> grant) {}
