package io.vestibule.lab.phone;

/** What a phone's login window does, or lets pages do. */
public enum Habit {
    /** It comes up by itself, with no tap on a notice. */
    OPENS_BY_ITSELF,
    RUNS_SCRIPT,
    /** Pages may use local and session storage. */
    HAS_STORAGE,
    /** Cookies are still there when the window is opened again. */
    KEEPS_COOKIES,
    /** Until the phone is satisfied, another app in front, or the window's own button, also leaves the SSID. */
    LEAVES_WHEN_CLOSED,
    /** It closes as soon as the phone is satisfied. */
    CLOSES_WHEN_ONLINE
}
