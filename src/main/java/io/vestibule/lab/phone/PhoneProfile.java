package io.vestibule.lab.phone;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.vestibule.lab.controller.Probe;

import static io.vestibule.lab.phone.Habit.CLOSES_WHEN_ONLINE;
import static io.vestibule.lab.phone.Habit.HAS_STORAGE;
import static io.vestibule.lab.phone.Habit.KEEPS_COOKIES;
import static io.vestibule.lab.phone.Habit.LEAVES_WHEN_CLOSED;
import static io.vestibule.lab.phone.Habit.OPENS_BY_ITSELF;
import static io.vestibule.lab.phone.Habit.RUNS_SCRIPT;

/** The systems guests come with, and all in which they differ. The lab's page and the browser tests both go by this. */
public enum PhoneProfile {
    IOS(
            new Words(
                    "iPhone",
                    "Log In",
                    "Cancel",
                    "A helper loads the portal first. The sheet keeps no cookies, has no storage, and looks for the Internet"
                            + " after whole page loads only: then Cancel becomes Done. Another app in front closes it and"
                            + " leaves the Wi-Fi."),
            new Agents(
                    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                            + " Mobile/15E148",
                    "CaptiveNetworkSupport-443.120.2 wispr",
                    true),
            new Screen(390, 664),
            Probe.APPLE,
            Duration.ZERO,
            EnumSet.of(OPENS_BY_ITSELF, RUNS_SCRIPT, LEAVES_WHEN_CLOSED)),
    ANDROID_WEBVIEW(
            new Words(
                    "Android sheet",
                    "Sign in",
                    "Close",
                    "A notice opens a WebView with cookies of its own. It looks for the Internet a second after each page"
                            + " load, and closes as soon as it is there."),
            new Agents(
                    "Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AP2A.240605.024; wv) AppleWebKit/537.36 (KHTML, like"
                            + " Gecko) Version/4.0 Chrome/125.0.6422.165 Mobile Safari/537.36",
                    Agents.ANDROID_PROBE,
                    false),
            new Screen(412, 732),
            Probe.ANDROID,
            Duration.ofSeconds(1),
            EnumSet.of(RUNS_SCRIPT, HAS_STORAGE, KEEPS_COOKIES, CLOSES_WHEN_ONLINE)),
    ANDROID_CUSTOMTAB(
            new Words(
                    "Android tab",
                    "Sign in",
                    "\u2715",
                    "A notice opens a tab of the phone's own browser, with its cookies. It looks for the Internet a second"
                            + " after each page load, and closes as soon as it is there."),
            new Agents(
                    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Mobile"
                            + " Safari/537.36",
                    Agents.ANDROID_PROBE,
                    false),
            new Screen(412, 760),
            Probe.ANDROID,
            Duration.ofSeconds(1),
            EnumSet.of(RUNS_SCRIPT, HAS_STORAGE, KEEPS_COOKIES, CLOSES_WHEN_ONLINE)),
    WINDOWS(
            new Words(
                    "Windows",
                    "Browser",
                    "\u2715",
                    "The usual browser opens by itself and stays, with all its cookies. The system looks for the Internet on"
                            + " its own, whatever the page does."),
            new Agents(
                    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0"
                            + " Safari/537.36 Edg/125.0.0.0",
                    "Microsoft NCSI",
                    false),
            new Screen(1280, 720),
            Probe.WINDOWS,
            null,
            EnumSet.of(OPENS_BY_ITSELF, RUNS_SCRIPT, HAS_STORAGE, KEEPS_COOKIES)),
    PLAIN(
            new Words(
                    "Plain",
                    "Browser",
                    "\u2715",
                    "The guest opens a page by hand, in a browser with no script, no storage and no lasting cookies. Nothing"
                            + " looks for the Internet: the page itself has to say that it is there."),
            new Agents(
                    "Mozilla/5.0 (compatible; PlainBrowser/1.0)", "Mozilla/5.0 (compatible; PlainBrowser/1.0)", false),
            new Screen(320, 568),
            Probe.PAGE,
            null,
            EnumSet.noneOf(Habit.class));

    /**
     * What a guest reads.
     *
     * @param name of the profile
     * @param title of the login window
     * @param button that closes the window, until the phone is satisfied
     * @param about how it behaves, for the lab's page
     */
    public record Words(String name, String title, String button, String about) {}

    /**
     * Who the phone says it is.
     *
     * @param window the login window
     * @param probe the part of the system that looks for the Internet
     * @param helper whether that part follows the redirect and loads the portal, before any window opens
     */
    public record Agents(String window, String probe, boolean helper) {
        static final String ANDROID_PROBE = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
                + " Chrome/60.0.3112.32 Safari/537.36";
    }

    /** The size of the login window in CSS pixels. */
    public record Screen(int width, int height) {}

    private final Words words;
    private final Agents agents;
    private final Screen screen;
    private final Probe probe;
    private final Duration looksAfterLoad;
    private final Set<Habit> habits;

    PhoneProfile(Words words, Agents agents, Screen screen, Probe probe, Duration looksAfterLoad, Set<Habit> habits) {
        this.words = words;
        this.agents = agents;
        this.screen = screen;
        this.probe = probe;
        this.looksAfterLoad = looksAfterLoad;
        this.habits = habits;
    }

    static Optional<PhoneProfile> of(String word) {
        return Arrays.stream(values())
                .filter(profile -> profile.word().equals(word))
                .findFirst();
    }

    /** As in the lab's interface: {@code android-webview}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Words words() {
        return words;
    }

    public Agents agents() {
        return agents;
    }

    public Screen screen() {
        return screen;
    }

    /** What it asks to learn whether the Internet is there; its window opens there too. */
    public Probe probe() {
        return probe;
    }

    /** How long after a whole page load it looks for the Internet; empty when it looks all the time. */
    public Optional<Duration> looksAfterLoad() {
        return Optional.ofNullable(looksAfterLoad);
    }

    public boolean runsScript() {
        return has(Habit.RUNS_SCRIPT);
    }

    public boolean has(Habit habit) {
        return habits.contains(habit);
    }
}
