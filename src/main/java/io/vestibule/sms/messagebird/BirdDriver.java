package io.vestibule.sms.messagebird;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonPointer;

import io.vestibule.sms.HttpProvider;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsDriver;
import io.vestibule.sms.SmsProvider;

/** Type {@code bird}. */
@Singleton
class BirdDriver implements SmsDriver {

    static final String TYPE = "bird";

    private static final String ID = "[A-Za-z0-9_-]+";

    private final BirdConfig config;
    private final SmsConfig common;
    private final Clock clock;

    BirdDriver(BirdConfig config, SmsConfig common, Clock clock) {
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
        if (account.accessKey().isEmpty()) {
            found.add(key + "access-key is not set. Make one in Bird's settings under Access keys");
        }
        if (account.signingKey().isEmpty()) {
            found.add(key + "signing-key is not set. It is the one that the webhook subscription was made with");
        }
        check(key + "workspace-id", account.workspaceId(), found);
        check(key + "channel-id", account.channelId(), found);
        pointers(account).forEach((setting, pointer) -> {
            if (!isPointer(pointer)) {
                found.add(key + setting + " must be a JSON pointer, such as /payload/id");
            }
        });
        return found;
    }

    @Override
    public SmsProvider open(String name) {
        var account = config.providers().get(name);
        return new HttpProvider(
                name,
                TYPE,
                new BirdDialect(account, clock),
                account,
                common.providers().get(name).guard(),
                clock);
    }

    private static void check(String key, Optional<String> id, List<String> found) {
        if (!id.orElse("").matches(ID)) {
            found.add(key + " must be an id. Copy it from the address of the channel's page in Bird");
        }
    }

    private static Map<String, String> pointers(BirdConfig.Account account) {
        return new TreeMap<>(Map.of(
                "sent-id-pointer", account.sentIdPointer(),
                "event-pointer", account.eventPointer(),
                "id-pointer", account.idPointer(),
                "status-pointer", account.statusPointer(),
                "code-pointer", account.codePointer()));
    }

    private static boolean isPointer(String text) {
        try {
            JsonPointer.compile(text);
            return !text.isBlank();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
