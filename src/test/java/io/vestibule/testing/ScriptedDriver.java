package io.vestibule.testing;

import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.sms.SmsDriver;
import io.vestibule.sms.SmsProvider;

/** Makes {@link ScriptedProvider}s. */
@Singleton
public class ScriptedDriver implements SmsDriver {

    @Override
    public String type() {
        return "scripted";
    }

    @Override
    public List<String> problems(String name) {
        return List.of();
    }

    @Override
    public SmsProvider open(String name) {
        return ScriptedProvider.named(name);
    }
}
