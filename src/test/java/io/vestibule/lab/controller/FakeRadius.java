package io.vestibule.lab.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import io.quarkus.test.junit.QuarkusTestProfile;

import io.vestibule.lab.RadiusServer;

/** Accepts one password, and remembers what it was asked. */
@Alternative
@ApplicationScoped
public class FakeRadius implements RadiusServer {

    /** A lab whose controllers ask this one, and forgive quickly. */
    public static class Profile implements QuarkusTestProfile {
        @Override
        public java.util.Set<Class<?>> getEnabledAlternatives() {
            return java.util.Set.of(FakeRadius.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "vestibule.public-url", "https://portal.example.org/",
                    "vestibule.lab.url", "http://127.0.0.1:8090",
                    "vestibule.lab.controller.exclusion", "2S");
        }
    }

    private final List<String> calls = new ArrayList<>();

    @Override
    public synchronized Verdict authenticate(String userName, String password, String mac) {
        calls.add("authenticate " + userName + " " + mac);
        if (userName.equals("busy")) {
            return Verdict.TOO_MANY_SESSIONS;
        }
        return password.equals("right") ? Verdict.ACCEPT : Verdict.REJECT;
    }

    @Override
    public synchronized Authorization authorize(String mac, String sessionId, String portal) {
        calls.add("authorize " + mac);
        return new Authorization("https://portal.example.org/g/" + portal + "?v=1&sessionId=" + sessionId, null);
    }

    @Override
    public void located(String mac, String address) {
        // nothing comes of it here
    }

    @Override
    public synchronized void stop(String mac) {
        calls.add("stop " + mac);
    }

    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    public synchronized void reset() {
        calls.clear();
    }
}
