package io.vestibule.sms.clickatell;

import java.time.Clock;

import jakarta.inject.Singleton;

import io.vestibule.sms.SmsConfig;

/** Type {@code clickatell-one}. */
@Singleton
class OneDriver extends ClickatellDriver {

    static final String TYPE = "clickatell-one";

    OneDriver(ClickatellConfig config, SmsConfig common, Clock clock) {
        super(TYPE, OneDialect::new, config, common, clock);
    }
}
