package io.vestibule.sms.log;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.jboss.logging.Logger;

import io.vestibule.sms.LookUp;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsState;

/** Takes every text and writes a line without number and words. There are never receipts. */
class LogProvider implements SmsProvider {

    private static final Logger LOG = Logger.getLogger(LogProvider.class);

    private final String name;

    LogProvider(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String type() {
        return "log";
    }

    @Override
    public SendResult send(SmsMessage message) {
        LOG.infof("Provider %s would send %s", name, message);
        return SendResult.accepted(message.reference(), SmsState.SENT);
    }

    @Override
    public LookUp find(SmsMessage message, Instant sentAt, Set<String> notThese) {
        return LookUp.notThere(); // nothing ever leaves, so a repeat is harmless
    }

    @Override
    public ReceiptReading read(ReceiptRequest request) {
        return ReceiptReading.forged();
    }

    @Override
    public Optional<String> meaning(String code) {
        return Optional.empty();
    }
}
