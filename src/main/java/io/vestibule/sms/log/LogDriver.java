package io.vestibule.sms.log;

import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.sms.SmsDriver;
import io.vestibule.sms.SmsProvider;

/** Type {@code log}, for development: notes that a text would go out, and sends nothing. */
@Singleton
class LogDriver implements SmsDriver {

    @Override
    public String type() {
        return "log";
    }

    @Override
    public List<String> problems(String name) {
        return List.of();
    }

    @Override
    public SmsProvider open(String name) {
        return new LogProvider(name);
    }
}
