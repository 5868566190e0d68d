package io.vestibule.sms.smseagle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.sms.HttpAccountDriver;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.SmsConfig;

/** Type {@code smseagle}. */
@Singleton
class SmsEagleDriver extends HttpAccountDriver<SmsEagleConfig.Device> {

    static final String TYPE = "smseagle";

    SmsEagleDriver(SmsEagleConfig config, SmsConfig common, Clock clock) {
        super(TYPE, config.providers(), common, clock);
    }

    @Override
    protected List<String> problems(String key, SmsEagleConfig.Device device, SmsConfig.Provider provider) {
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
        if (!device.voiceId().orElse("1").matches("[0-9]{1,4}")) {
            found.add(key + "voice-id must be a voice's number, or left out");
        }
        path(key + "call-path", device.callPath(), found);
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
    protected HttpDialect dialect(SmsEagleConfig.Device device, Clock clock) {
        return new SmsEagleDialect(device);
    }
}
