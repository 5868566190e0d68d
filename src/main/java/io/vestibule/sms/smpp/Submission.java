package io.vestibule.sms.smpp;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

import io.vestibule.sms.SmsMessage;

/** One text on its way: everything its submit_sm have in common. */
class Submission {

    private static final DateTimeFormatter ABSOLUTE =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'000+'").withZone(ZoneOffset.UTC);
    private static final byte USER_DATA_HEADER = 0x40;
    private static final byte NONE = 0;

    private final SmppAddress from;
    private final SmppAddress to;
    private final Payload payload;
    private final String validity;
    private final byte registered;

    Submission(SmsMessage message, SmppConfig.Account account, Clock clock) {
        from = SmppAddress.of(message.sender(), account);
        to = SmppAddress.of(message.to());
        payload = Payload.of(message.text(), account, message.number());
        var longest = account.validity();
        var wanted = message.validity().compareTo(longest) < 0 ? message.validity() : longest;
        validity = validity(wanted, account.validityForm(), clock);
        registered = switch (account.registeredDelivery()) {
            case ALL -> 1;
            case FAILURES -> 2;
            case NONE -> 0;
        };
    }

    int parts() {
        return payload.parts().size();
    }

    /** Hands over one part and waits for the answer: the message centre's id for it, empty when it gives none. */
    String submit(SMPPSession session, int part)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        var bytes = payload.parts().get(part);
        var whole = payload.whole()
                ? new OptionalParameter[] {new OptionalParameter.Message_payload(bytes)}
                : new OptionalParameter[0];
        var result = session.submitShortMessage(
                "",
                from.ton(),
                from.npi(),
                from.digits(),
                to.ton(),
                to.npi(),
                to.digits(),
                new ESMClass(payload.headed() ? USER_DATA_HEADER : NONE),
                NONE,
                NONE,
                null,
                validity,
                new RegisteredDelivery(registered),
                NONE,
                new RawDataCoding(payload.dataCoding()),
                NONE,
                payload.whole() ? new byte[0] : bytes,
                whole);
        return result.getMessageId() == null ? "" : result.getMessageId();
    }

    private static String validity(Duration wanted, SmppConfig.ValidityForm form, Clock clock) {
        return switch (form) {
            case NONE -> null;
            case ABSOLUTE -> ABSOLUTE.format(clock.instant().plus(wanted));
            case RELATIVE ->
                String.format(
                        "0000%02d%02d%02d%02d000R",
                        wanted.toDays(), wanted.toHoursPart(), wanted.toMinutesPart(), wanted.toSecondsPart());
        };
    }
}
