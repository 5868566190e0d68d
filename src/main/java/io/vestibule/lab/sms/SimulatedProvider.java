package io.vestibule.lab.sms;

/** What the lab's page tells about a simulated provider. One bean for each. */
public interface SimulatedProvider {

    /** The name, as in its path and in its fault switch. */
    String name();

    /** The provider's own error code for a fate, null when it has none. */
    String codeOf(Fate fate);
}
