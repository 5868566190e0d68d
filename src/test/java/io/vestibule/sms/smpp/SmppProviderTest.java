package io.vestibule.sms.smpp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.sms.DirectProviderContract;
import io.vestibule.sms.ReceiptWay;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SmppProviderTest extends DirectProviderContract {

    private static final String LONG = "Ab€".repeat(100);

    private final FakeSmsc smsc = new FakeSmsc();
    private final List<SmppDriver> drivers = new ArrayList<>();

    @AfterEach
    void stop() {
        drivers.forEach(SmppDriver::close);
        smsc.close();
    }

    @BeforeEach
    void nothingIsAskedAtStart() {
        open(Map.of());
        assertThat(smsc.binds).isEmpty();
    }

    @Override
    protected SmsProvider open(Map<String, String> settings) {
        return driver(settings).open("test");
    }

    private SmppDriver driver(Map<String, String> settings) {
        var all = new HashMap<String, String>();
        Stream.of(
                        Map.of(
                                "type", "smpp",
                                "host", "127.0.0.1",
                                "port", String.valueOf(smsc.port()),
                                "system-id", "vestibule",
                                "password", "secret",
                                "reconnect-delay", "50ms"),
                        impatient(settings))
                .forEach(part -> part.forEach((key, value) -> all.put("vestibule.sms.providers.test." + key, value)));
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SmppConfig.class)
                .withMapping(SmsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        var driver = new SmppDriver(
                config.getConfigMapping(SmppConfig.class), config.getConfigMapping(SmsConfig.class), Clock.systemUTC());
        drivers.add(driver);
        return driver;
    }

    @Override
    protected void farSide(Behaviour behaviour) {
        smsc.bindStatus = behaviour == Behaviour.REFUSES_THE_ACCOUNT ? 0x0E : 0;
        smsc.answer(
                switch (behaviour) {
                    case THROTTLES -> 0x58;
                    case REFUSES_THE_NUMBER -> 0x0B;
                    case IS_SILENT -> FakeSmsc.SILENCE;
                    case BREAKS_OFF -> FakeSmsc.BREAK_OFF;
                    default -> 0;
                });
    }

    @Override
    protected int requests() {
        return smsc.bindStatus == 0 ? smsc.texts.size() : smsc.binds.size();
    }

    /** Receipts of texts from before a restart wait at the message centre for a session. */
    @Test
    void bindsByItselfForReceiptsAndTriesUntilItIs() {
        smsc.bindStatus = 0x0D;
        open(Map.of()).listen(receipt -> true);
        await().until(() -> smsc.binds.size() >= 2);
        smsc.bindStatus = 0;
        await().until(() -> {
            var bound = smsc.binds.size();
            return bound >= 3 && bound == smsc.binds.size();
        });
        smsc.binds.clear();
        open(Map.of("bind-at-start", "false")).listen(receipt -> true);
        open(Map.of("registered-delivery", "none")).listen(receipt -> true);
        open(Map.of()).send(MESSAGE);
        assertThat(smsc.binds).as("the one for the text").hasSize(1);
    }

    @Test
    void bindsOnceAsATransceiverForTheFirstText() {
        var provider = open(Map.of("system-type", "SMS"));
        provider.send(MESSAGE);
        provider.send(MESSAGE);
        assertThat(smsc.binds).singleElement().satisfies(bind -> {
            assertThat(bind.getBindType()).isEqualTo(BindType.BIND_TRX);
            assertThat(bind.getSystemId()).isEqualTo("vestibule");
            assertThat(bind.getPassword()).isEqualTo("secret");
            assertThat(bind.getSystemType()).isEqualTo("SMS");
        });
        assertThat(smsc.texts).hasSize(2);
    }

    @Test
    void sendsNumberSenderWordsValidityAndTheWishForReceipts() {
        assertThat(open(Map.of()).send(text(TEXT, "+15005550006")))
                .isEqualTo(SendResult.accepted("id-1", SmsState.QUEUED));
        var sent = smsc.texts.get(0);
        assertThat(sent.getDestAddress()).isEqualTo(NUMBER.substring(1));
        assertThat(List.of(sent.getDestAddrTon(), sent.getDestAddrNpi())).containsExactly((byte) 1, (byte) 1);
        assertThat(sent.getSourceAddr()).isEqualTo("15005550006");
        assertThat(List.of(sent.getSourceAddrTon(), sent.getSourceAddrNpi())).containsExactly((byte) 1, (byte) 1);
        assertThat(sent.getShortMessage()).isEqualTo(TEXT.getBytes(StandardCharsets.US_ASCII));
        assertThat(sent.getDataCoding()).isZero();
        assertThat(sent.getEsmClass()).isZero();
        assertThat(sent.getRegisteredDelivery()).isEqualTo((byte) 1);
        assertThat(sent.getValidityPeriod()).isEqualTo("000000001000000R");
    }

    @ParameterizedTest
    @CsvSource({
        "Vestibule, 5, 0, Vestibule",
        "12345, 3, 0, 12345",
        "447700900123, 1, 1, 447700900123",
        "+447700900123, 1, 1, 447700900123",
        ", 0, 0, ''"
    })
    void aSendersKindTellsItsTypeOfNumberAndNumberingPlan(String sender, byte ton, byte npi, String address) {
        open(Map.of()).send(text(TEXT, sender));
        var sent = smsc.texts.get(0);
        assertThat(sent.getSourceAddrTon()).isEqualTo(ton);
        assertThat(sent.getSourceAddrNpi()).isEqualTo(npi);
        assertThat(sent.getSourceAddr()).isEqualTo(address.isEmpty() ? null : address);
    }

    @Test
    void theFormsAreSettings() {
        open(Map.of(
                        "word-ton", "0",
                        "word-npi", "1",
                        "data-coding", "3",
                        "alphabet", "latin-1",
                        "registered-delivery", "failures",
                        "validity-form", "absolute",
                        "validity", "1m"))
                .send(text("£1", "Vestibule"));
        var sent = smsc.texts.get(0);
        assertThat(List.of(sent.getSourceAddrTon(), sent.getSourceAddrNpi())).containsExactly((byte) 0, (byte) 1);
        assertThat(sent.getDataCoding()).isEqualTo((byte) 3);
        assertThat(sent.getShortMessage()).containsExactly(0xA3, 0x31);
        assertThat(sent.getRegisteredDelivery()).isEqualTo((byte) 2);
        assertThat(sent.getValidityPeriod()).matches("[0-9]{12}000\\+");
    }

    @Test
    void withoutReceiptsATextThatIsTakenIsSent() {
        var provider = open(Map.of("registered-delivery", "none", "validity-form", "none"));
        assertThat(provider.receipts()).isEqualTo(ReceiptWay.NONE);
        assertThat(provider.send(MESSAGE)).isEqualTo(SendResult.accepted("id-1", SmsState.SENT));
        assertThat(smsc.texts.get(0).getRegisteredDelivery()).isZero();
        assertThat(smsc.texts.get(0).getValidityPeriod()).isNull();
    }

    @Test
    void aTextInSeveralPartsHasSeveralIds() {
        assertThat(open(Map.of()).send(text(LONG, null)))
                .isEqualTo(SendResult.accepted(List.of("id-1", "id-2", "id-3"), SmsState.QUEUED));
        assertThat(smsc.texts).hasSize(3).allSatisfy(part -> {
            assertThat(part.getEsmClass()).isEqualTo((byte) 0x40);
            assertThat(part.getShortMessage()).startsWith(5, 0, 3, 0x67, 3).hasSizeLessThanOrEqualTo(159);
        });
    }

    @Test
    void aTextInSeveralPartsMayGoOutWhole() {
        assertThat(open(Map.of("long-texts", "payload")).send(text(LONG, null)))
                .isEqualTo(SendResult.accepted("id-1", SmsState.QUEUED));
        var sent = smsc.texts.get(0);
        assertThat(sent.getShortMessage()).isEmpty();
        assertThat(sent.getOptionalParameter(OptionalParameter.Message_payload.class)
                        .getValue())
                .isEqualTo(Gsm7.bytes(LONG));
    }

    @Test
    void aTextThatWasTakenInPartIsNotSentAgain() {
        smsc.statusOf = text -> text == 2 ? 0x58 : 0;
        assertThat(failure(open(Map.of()).send(text(LONG, null)))).isEqualTo(SmsFailure.UNKNOWN_OUTCOME);
        assertThat(smsc.texts).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "0x08, unavailable",
        "0x0A, configuration",
        "0x0B, bad-number",
        "0x14, throttled",
        "0x45, refused",
        "0x58, throttled",
        "0x61, configuration",
        "0x62, configuration",
        "0x64, unavailable",
        "0x65, refused",
        "0xFE, refused",
        "0xFF, unknown-outcome",
        "0x4321, refused"
    })
    void everyCommandStatusMeansWhatItMeans(String code, String failure) {
        smsc.answer(Integer.decode(code));
        var provider = open(Map.of("guard.retries", "0"));
        var result = provider.send(MESSAGE);
        assertThat(failure(result).word()).isEqualTo(failure);
        assertThat(result.toString()).contains(code);
        assertThat(provider.meaning(code).isPresent()).isNotEqualTo(code.equals("0x4321"));
    }

    @ParameterizedTest
    @CsvSource({
        "0x0D, configuration",
        "0x0F, configuration",
        "0x05, unavailable",
        "0x58, throttled",
        "0x45, configuration",
        "0xFF, unavailable"
    })
    void aRefusedBindNeverLeavesTheOutcomeUnknown(String code, String failure) {
        smsc.bindStatus = Integer.decode(code);
        assertThat(failure(open(Map.of("guard.retries", "0")).send(MESSAGE)).word())
                .isEqualTo(failure);
    }

    @Test
    void theOperatorMayClassifyOtherwise() {
        smsc.answer(0x45);
        assertThat(failure(open(Map.of("codes.0x45", "bad-number")).send(MESSAGE)))
                .isEqualTo(SmsFailure.BAD_NUMBER);
    }

    @Test
    @DisplayName("sms conformance 17: a session lost after submit_sm is ambiguous")
    void aLostSessionIsToldAtOnceAndBoundAgain() {
        var provider = open(Map.of("read-timeout", "20s"));
        smsc.answer(FakeSmsc.BREAK_OFF);
        var began = System.nanoTime();
        assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.UNKNOWN_OUTCOME);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(smsc.texts).hasSize(1);
        smsc.answer(0);
        await().until(() -> smsc.binds.size() == 2); // by itself, for the receipts
        assertThat(provider.send(MESSAGE)).isInstanceOf(SendResult.Accepted.class);
    }

    @Test
    void aRefusedBindIsTriedAgainOnlyAfterAWaitThatGrows() {
        smsc.bindStatus = 0x0E;
        var provider = open(Map.of("reconnect-delay", "10s", "reconnect-delay-most", "1m"));
        provider.send(MESSAGE);
        assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.CONFIGURATION);
        assertThat(smsc.binds).hasSize(1);
    }

    @Test
    void comesBackWhenTheMessageCentreDoes() throws IOException {
        var provider = open(Map.of());
        provider.send(MESSAGE);
        var port = smsc.port();
        smsc.close();
        await().until(() -> failure(provider.send(MESSAGE)) == SmsFailure.UNREACHABLE);
        try (var again = new FakeSmsc(port)) {
            await().until(() -> !again.sessions.isEmpty());
            await().until(() -> provider.send(MESSAGE) instanceof SendResult.Accepted);
        }
    }

    @Test
    void aSilentConnectionIsTriedWithAnEnquireLink() {
        open(Map.of("enquire-link", "50ms")).send(MESSAGE);
        await().until(() -> smsc.enquired.get() > 1);
    }

    @Test
    void noMoreTextsWaitAtOnceThanTheWindowHolds() {
        smsc.answer(FakeSmsc.SILENCE);
        var provider = open(Map.of("window", "2", "read-timeout", "1s", "guard.retries", "0"));
        var sends = IntStream.range(0, 4)
                .mapToObj(text -> CompletableFuture.runAsync(() -> provider.send(MESSAGE)))
                .toList();
        await().until(() -> smsc.texts.size() == 2);
        await().during(Duration.ofMillis(200)).until(() -> smsc.texts.size() == 2);
        sends.forEach(CompletableFuture::join);
    }

    @Test
    void namesEachWrongSettingAndItsCure() {
        assertThat(driver(Map.of()).problems("test")).isEmpty();
        assertThat(driver(Map.of(
                                "system-id", "much-too-long-for-an-id",
                                "password", "123456789",
                                "port", "0",
                                "window", "0",
                                "submit-id", "hex",
                                "trust", "/nowhere.pem",
                                "word-ton", "9",
                                "word-npi", "7"))
                        .problems("test"))
                .hasSize(8)
                .allSatisfy(problem -> assertThat(problem).startsWith("vestibule.sms.providers.test."));
    }
}
