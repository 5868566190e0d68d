package io.vestibule.lab;

/** A simulated system with fault switches. One bean for each system. */
public interface FaultSystem {

    /** The system's name as in the switches: {@code ise}, {@code mnt}, {@code controller}, {@code mail} or {@code sms/twilio}. */
    String system();
}
