package io.vestibule.sms.smpp;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.phone.PhoneNumber;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsState;

import static org.assertj.core.api.Assertions.assertThat;

/** Over a real session. */
@DisplayName("sms conformance 17, 18: receipts are matched by parameter, then by text")
class SmppReceiptsTest {

    private static final int RECEIPT = 0x04;
    private static final SmsMessage MESSAGE = new SmsMessage(
            "reference",
            1,
            new PhoneNumber("+15558675310"),
            "Hello",
            java.time.Duration.ofMinutes(10),
            java.util.Optional.empty(),
            java.net.URI.create("https://portal.example.org/callbacks/sms/test"));
    private static final String WHOLE = "id:id-1 sub:001 dlvrd:001 submit date:2603011000 done date:2603011001"
            + " stat:DELIVRD err:000 text:Your password: id:no";

    private final FakeSmsc smsc = new FakeSmsc();
    private final List<DeliveryReceipt> taken = new CopyOnWriteArrayList<>();
    private SmppDriver driver;

    @AfterEach
    void stop() {
        driver.close();
        smsc.close();
    }

    /** Binds by sending a text. */
    private SendResult bound(Map<String, String> settings) {
        var all = new HashMap<String, String>();
        var prefix = "vestibule.sms.providers.test.";
        Map.of("type", "smpp", "host", "127.0.0.1", "port", String.valueOf(smsc.port()), "system-id", "vestibule")
                .forEach((key, value) -> all.put(prefix + key, value));
        settings.forEach((key, value) -> all.put(prefix + key, value));
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SmppConfig.class)
                .withMapping(SmsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        driver = new SmppDriver(
                config.getConfigMapping(SmppConfig.class), config.getConfigMapping(SmsConfig.class), Clock.systemUTC());
        var provider = driver.open("test");
        provider.listen(receipt -> {
            if (receipt.word().equals("ENROUTE")) {
                return false;
            }
            if (receipt.word().equals("ACCEPTD")) {
                throw new IllegalStateException("no database");
            }
            return taken.add(receipt);
        });
        return provider.send(MESSAGE);
    }

    @Test
    void readsTheWholeText() {
        bound(Map.of());
        assertThat(smsc.deliver(RECEIPT, WHOLE)).isZero();
        assertThat(taken).containsExactly(DeliveryReceipt.of("id-1", SmsState.DELIVERED, "DELIVRD"));
    }

    @Test
    void believesTheParametersBeforeTheText() {
        bound(Map.of());
        assertThat(smsc.deliver(
                        RECEIPT,
                        WHOLE,
                        new OptionalParameter.Receipted_message_id("other"),
                        new OptionalParameter.Message_state((byte) 5)))
                .isZero();
        assertThat(taken).singleElement().satisfies(receipt -> {
            assertThat(receipt.providerId()).isEqualTo("other");
            assertThat(receipt.state()).isEqualTo(SmsState.UNDELIVERED);
            assertThat(receipt.word()).isEqualTo("UNDELIV");
        });
    }

    @Test
    void theParametersAreEnough() {
        bound(Map.of());
        smsc.deliver(
                0, // some message centres forget the type
                "",
                new OptionalParameter.Receipted_message_id("id-1"),
                new OptionalParameter.Message_state((byte) 2));
        smsc.deliver(
                RECEIPT,
                "",
                new OptionalParameter.OctetString((short) 0x001E, "unended".getBytes(StandardCharsets.US_ASCII)),
                new OptionalParameter.Message_state((byte) 2),
                new OptionalParameter.Network_error_code(new byte[] {3, 0, 27}));
        assertThat(taken).extracting(DeliveryReceipt::providerId).containsExactly("id-1", "unended");
    }

    @Test
    void theTextMayComeAsAPayloadOrInUcs2() {
        bound(Map.of());
        smsc.deliver(RECEIPT, "", new OptionalParameter.Message_payload(WHOLE.getBytes(StandardCharsets.US_ASCII)));
        smsc.deliver(RECEIPT, (byte) 8, "id:2 stat:EXPIRED".getBytes(StandardCharsets.UTF_16BE));
        assertThat(taken).extracting(DeliveryReceipt::state).containsExactly(SmsState.DELIVERED, SmsState.EXPIRED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id:7 stat:DELIVRD                      | delivered   | ''",
                "ID: 7 STAT: delivrd ERR: 000           | delivered   | ''",
                "stat:EXPIRED id:7                      | expired     | expired",
                "id:7 stat:DELETED                      | undelivered | provider-fault",
                "id:7 stat:UNDELIV err:027              | undelivered | handset-unreachable",
                "id:7 stat:UNDELIV err:099              | undelivered | provider-fault",
                "id:7 stat:UNKNOWN                      | unknown     | ''",
                "id:7 stat:REJECTD err:                 | failed      | refused",
                "id:7 stat:                             | unknown     | ''",
                "id:7                                   | unknown     | ''",
                "id:7 stat:SOMETHING                    | unknown     | ''"
            })
    void everyStateMeansWhatItMeansAndPartsMayBeMissing(String text, String state, String failure) {
        bound(Map.of("receipt-errors.27", "handset-unreachable"));
        assertThat(smsc.deliver(RECEIPT, text)).isZero();
        assertThat(taken).singleElement().satisfies(receipt -> {
            assertThat(receipt.providerId()).isEqualTo("7");
            assertThat(receipt.state().word()).isEqualTo(state);
            assertThat(receipt.failure().map(SmsFailure::word).orElse("")).isEqualTo(failure);
        });
    }

    @ParameterizedTest
    @CsvSource({"ENROUTE", "ACCEPTD"})
    void aReceiptThatIsNotStoredIsAnsweredWithAPassingFault(String word) {
        bound(Map.of());
        assertThat(smsc.deliver(RECEIPT, "id:7 stat:" + word)).isEqualTo(0x64);
    }

    @Test
    void aTextThatSomebodySendsUsIsNoReceipt() {
        bound(Map.of());
        assertThat(smsc.deliver(0, WHOLE)).isZero();
        assertThat(smsc.deliver(RECEIPT, "no id at all")).isZero();
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // in the answer, setting; in the receipt, setting
        "0x1A2B, hex, 6699, decimal",
        "00001a2b, hex, 6699, decimal",
        "6699, decimal, 0000006699, decimal",
        "6699, decimal, 1A2B, hex",
        "1a2b, hex, 1A2B, hex"
    })
    void anIdMayBeWrittenInTwoWays(String submitted, String submitForm, String reported, String receiptForm) {
        smsc.idOf = text -> submitted;
        var result = bound(Map.of("submit-id", submitForm, "receipt-id", receiptForm));
        smsc.deliver(RECEIPT, "id:" + reported + " stat:DELIVRD");
        smsc.deliver(RECEIPT, "stat:DELIVRD", new OptionalParameter.Receipted_message_id(submitted));
        assertThat(taken)
                .hasSize(2)
                .extracting(DeliveryReceipt::providerId)
                .containsOnly(((SendResult.Accepted) result).providerId());
    }

    @Test
    void theParametersIdMayBeWrittenLikeTheTexts() {
        smsc.idOf = text -> "1a2b";
        bound(Map.of("submit-id", "hex", "receipt-id", "decimal", "parameter-id", "decimal"));
        smsc.deliver(RECEIPT, "stat:DELIVRD", new OptionalParameter.Receipted_message_id("6699"));
        assertThat(taken).extracting(DeliveryReceipt::providerId).containsExactly("6699");
    }

    @Test
    void anIdIsATextUnlessSetOtherwise() {
        smsc.idOf = text -> "00A1";
        assertThat(bound(Map.of())).isEqualTo(SendResult.accepted("00A1", SmsState.QUEUED));
    }

    @Test
    void anAnswerWithoutAnIdIsATextThatNobodyReports() {
        smsc.idOf = text -> "";
        assertThat(bound(Map.of())).isEqualTo(SendResult.accepted("reference", SmsState.SENT));
    }
}
