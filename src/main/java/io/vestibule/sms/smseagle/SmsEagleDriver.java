package io.vestibule.sms.smseagle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.sms.HttpProvider;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsDriver;
import io.vestibule.sms.SmsProvider;

/** Type {@code smseagle}. */
@Singleton
class SmsEagleDriver implements SmsDriver {

    static final String TYPE = "smseagle";

    private final SmsEagleConfig config;
    private final SmsConfig common;
    private final Clock clock;

    SmsEagleDriver(SmsEagleConfig config, SmsConfig common, Clock clock) {
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
        var device = config.providers().get(name);
        var key = "vestibule.sms.providers." + name + ".";
        var found = new ArrayList<String>();
        if (device.url().filter(url -> url.getHost() != null).isEmpty()) {
            found.add(key + "url is not set to the device's address. Set it to https:// and its name");
        }
        if (device.accessToken().isEmpty()) {
            found.add(key + "access-token is not set. Make one on the device under Users, Access to API");
        }
        if (!device.encoding().matches("auto|standard|unicode")) {
            found.add(key + "encoding must be auto, standard or unicode");
        }
        if (!device.priority().orElse("0").matches("[0-9]")) {
            found.add(key + "priority must be a digit from 0 to 9, or left out");
        }
        if (!device.modemNo().orElse("1").matches("[0-9]{1,2}")) {
            found.add(key + "modem-no must be a modem's number, or left out");
        }
        path(key + "send-path", device.sendPath(), found);
        path(key + "sent-items-path", device.sentItemsPath(), found);
        return found;
    }

    private static void path(String key, String path, List<String> found) {
        if (!path.matches("(/[A-Za-z0-9._-]+)+")) {
            found.add(key + " must be a path that begins with a slash");
        }
    }

    @Override
    public SmsProvider open(String name) {
        var device = config.providers().get(name);
        return new HttpProvider(
                name,
                TYPE,
                new SmsEagleDialect(device),
                device,
                common.providers().get(name).guard(),
                clock);
    }
}
