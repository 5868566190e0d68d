package io.vestibule.access;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.inject.spi.CDI;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.vestibule.guest.Guest;
import io.vestibule.task.Tasks;

/** Lets an account's time run out in a test. */
public final class AccessEnds {

    private AccessEnds() {}

    /** The account's time is over now, and the task that ends it is due. */
    public static void endAccount(String userName, Clock clock) {
        QuarkusTransaction.requiringNew().run(() -> {
            Guest guest = Guest.find("userName", userName).firstResult();
            guest.validTo = clock.instant().minus(Duration.ofSeconds(1));
            CDI.current().select(Tasks.class).get().hurry("account-end", guest.id.toString());
        });
    }
}
