package io.vestibule.sms.smpp;

import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsDriver;
import io.vestibule.sms.SmsProvider;

/** Type {@code smpp}. */
@Singleton
class SmppDriver implements SmsDriver {

    static final String TYPE = "smpp";

    private static final int LONGEST_SYSTEM_ID = 15;
    private static final int LONGEST_PASSWORD = 8;
    private static final int LONGEST_SYSTEM_TYPE = 12;
    private static final int GREATEST_TON = 6;

    private final SmppConfig config;
    private final SmsConfig common;
    private final Clock clock;
    private final List<SmppProvider> opened = new CopyOnWriteArrayList<>();

    SmppDriver(SmppConfig config, SmsConfig common, Clock clock) {
        this.config = config;
        this.common = common;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<String> problems(String name) {
        var account = config.providers().get(name);
        var key = "vestibule.sms.providers." + name + ".";
        var found = new ArrayList<String>();
        if (account.host().isEmpty()) {
            found.add(key + "host is not set. Set it to the message centre's host name or address");
        }
        var systemId = account.systemId().orElse("");
        if (systemId.isEmpty() || systemId.length() > LONGEST_SYSTEM_ID) {
            found.add(key + "system-id must have 1 to " + LONGEST_SYSTEM_ID + " characters. The provider names it");
        }
        if (account.password()
                .filter(secret -> secret.length() > LONGEST_PASSWORD)
                .isPresent()) {
            found.add(key + "password has more than " + LONGEST_PASSWORD + " characters, which SMPP has no room for");
        }
        if (account.systemType()
                .filter(type -> type.length() > LONGEST_SYSTEM_TYPE)
                .isPresent()) {
            found.add(key + "system-type has more than " + LONGEST_SYSTEM_TYPE + " characters. Leave it out, or ask the"
                    + " provider for it");
        }
        if (account.port() < 1 || account.port() > 65_535) {
            found.add(key + "port must be between 1 and 65535");
        }
        if (account.window() < 1) {
            found.add(key + "window must be at least 1");
        }
        if ((account.submitId() == IdForm.TEXT) != (account.receiptId() == IdForm.TEXT)) {
            found.add(key + "submit-id and " + key + "receipt-id: a number cannot be compared with a text. Set both to"
                    + " decimal or hex, or both to text");
        }
        account.trust()
                .filter(file -> !Files.isReadable(file))
                .ifPresent(file -> found.add(key + "trust: the file " + file + " cannot be read"));
        List.of(account.numberTon(), account.shortCodeTon(), account.wordTon()).stream()
                .filter(ton -> ton < 0 || ton > GREATEST_TON)
                .forEach(ton -> found.add(key + "number-ton, short-code-ton and word-ton are 0 to 6, not " + ton));
        List.of(account.numberNpi(), account.shortCodeNpi(), account.wordNpi()).stream()
                .filter(npi -> !List.of(0, 1, 3, 4, 6, 8, 9, 10, 14, 18).contains(npi))
                .forEach(npi -> found.add(key + "number-npi, short-code-npi and word-npi know no value " + npi));
        return found;
    }

    @Override
    public SmsProvider open(String name) {
        var provider = new SmppProvider(
                name, config.providers().get(name), common.providers().get(name).guard(), clock);
        opened.add(provider);
        return provider;
    }

    @PreDestroy
    void close() {
        opened.forEach(SmppProvider::close);
    }
}
