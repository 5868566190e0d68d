package io.vestibule.sms.messagebird;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonPointer;

import io.vestibule.sms.HttpAccountDriver;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.SmsConfig;

/** Type {@code bird}. */
@Singleton
class BirdDriver extends HttpAccountDriver<BirdConfig.Account> {

    static final String TYPE = "bird";

    private static final String ID = "[A-Za-z0-9_-]+";

    BirdDriver(BirdConfig config, SmsConfig common, Clock clock) {
        super(TYPE, config.providers(), common, clock);
    }

    @Override
    protected List<String> problems(String key, BirdConfig.Account account, SmsConfig.Provider provider) {
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
    protected HttpDialect dialect(BirdConfig.Account account, Clock clock) {
        return new BirdDialect(account, clock);
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
