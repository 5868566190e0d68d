package io.vestibule.sms.clickatell;

import java.time.Clock;

import jakarta.inject.Singleton;

import io.vestibule.sms.SmsConfig;

/** Type {@code clickatell}. */
@Singleton
class ClassicDriver extends ClickatellDriver {

    static final String TYPE = "clickatell";

    ClassicDriver(ClickatellConfig config, SmsConfig common, Clock clock) {
        super(TYPE, ClassicDialect::new, config, common, clock);
    }
}
