package io.vestibule.lab.ise;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;

import io.vestibule.lab.Faults;

/** Leaves the simulated ISE as it is by default. */
abstract class LabIseTest {

    @Inject
    Faults faults;

    @AfterEach
    void heal() {
        faults.clear("ise");
        faults.clear("mnt");
        LabIse.defaults();
    }
}
