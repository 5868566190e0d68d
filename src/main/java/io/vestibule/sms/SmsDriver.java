package io.vestibule.sms;

import java.util.List;

/** Makes providers of one type from their settings. One bean for each type; adding a provider type is adding one. */
public interface SmsDriver {

    /** The value of {@code vestibule.sms.providers.<name>.type} that asks for this driver. */
    String type();

    /** What is wrong with the settings under this name: each with the key and the cure. Empty when nothing is. */
    List<String> problems(String name);

    /** Makes the provider; asks nothing outside. Called once for each name, and only when there are no problems. */
    SmsProvider open(String name);
}
