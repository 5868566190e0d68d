package io.vestibule.task;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much work runs at once. */
@ConfigMapping(prefix = "vestibule.task")
public interface TaskConfig {

    /** Whether this process works on tasks at all. */
    @WithDefault("true")
    boolean enabled();

    /** How often to look for work that has become due. What is due at once does not wait for it. */
    @WithDefault("1s")
    Duration poll();

    /** Calls to ISE at once. */
    @WithDefault("10")
    int iseThreads();

    /** Texts being handed to providers at once. */
    @WithDefault("20")
    int textThreads();

    /** Controllers being asked at once to let a guest on. */
    @WithDefault("10")
    int controllerThreads();

    /** Mails being handed to the relay at once. */
    @WithDefault("3")
    int mailThreads();

    /** Clean-up and other work that nobody waits for. */
    @WithDefault("2")
    int upkeepThreads();

    default int threads(Lane lane) {
        return switch (lane) {
            case ISE -> iseThreads();
            case TEXTS -> textThreads();
            case CONTROLLERS -> controllerThreads();
            case MAILS -> mailThreads();
            case UPKEEP -> upkeepThreads();
        };
    }
}
