package io.vestibule.lab.controller;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import io.vestibule.lab.RadiusServer;
import io.vestibule.testing.Staged;

/** Accepts one password, and remembers what it was asked. Only in the profile {@link Staged}. */
@Alternative
@ApplicationScoped
public class FakeRadius implements RadiusServer {

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
