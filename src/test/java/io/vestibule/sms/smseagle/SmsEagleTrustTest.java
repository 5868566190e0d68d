package io.vestibule.sms.smseagle;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.vestibule.phone.PhoneNumber;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsState;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

/** A device signs its own certificate; it is trusted by its file, and nothing else is. */
class SmsEagleTrustTest {

    @TempDir
    Path folder;

    private WireMockServer device;

    @BeforeEach
    void startDevice() throws Exception {
        key("device");
        key("stranger");
        device = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(folder.resolve("device.p12").toString())
                .keystoreType("PKCS12")
                .keystorePassword("changeit")
                .keyManagerPassword("changeit"));
        device.start();
        device.stubFor(any(anyUrl()).willReturn(okJson("[{\"status\":\"queued\",\"message\":\"OK\",\"id\":7}]")));
    }

    @AfterEach
    void stopDevice() {
        device.stop();
    }

    @Test
    void aCertificateOfItsOwnIsTrustedByItsFile() {
        assertThat(send(Map.of("trust", folder.resolve("device.pem").toString())))
                .isEqualTo(SendResult.accepted("7", SmsState.QUEUED));
    }

    @Test
    void nothingIsSentToADeviceThatTheFileDoesNotName() {
        assertThat(send(Map.of("trust", folder.resolve("stranger.pem").toString())))
                .isInstanceOfSatisfying(SendResult.Failed.class, failed -> assertThat(failed.failure())
                        .isEqualTo(SmsFailure.CERTIFICATE));
        assertThat(send(Map.of()))
                .isInstanceOfSatisfying(SendResult.Failed.class, failed -> assertThat(failed.failure())
                        .isEqualTo(SmsFailure.CERTIFICATE));
        assertThat(device.getAllServeEvents()).isEmpty();
    }

    @Test
    void oneCertificateIsTrustedByItsFingerprintAndNoOther() throws Exception {
        assertThat(send(Map.of("pin", fingerprint("device")))).isEqualTo(SendResult.accepted("7", SmsState.QUEUED));
        assertThat(send(Map.of(
                        "pin",
                        fingerprint("device"),
                        "trust",
                        folder.resolve("device.pem").toString())))
                .isEqualTo(SendResult.accepted("7", SmsState.QUEUED));
        device.resetRequests();
        assertThat(send(Map.of("pin", fingerprint("stranger"))))
                .isInstanceOfSatisfying(SendResult.Failed.class, failed -> assertThat(failed.failure())
                        .isEqualTo(SmsFailure.CERTIFICATE));
        assertThat(send(Map.of(
                        "pin",
                        fingerprint("device"),
                        "trust",
                        folder.resolve("stranger.pem").toString())))
                .isInstanceOfSatisfying(SendResult.Failed.class, failed -> assertThat(failed.failure())
                        .isEqualTo(SmsFailure.CERTIFICATE));
        assertThat(device.getAllServeEvents()).isEmpty();
    }

    /** As openssl prints it. */
    private String fingerprint(String name) throws Exception {
        try (var file = Files.newInputStream(folder.resolve(name + ".pem"))) {
            var certificate = CertificateFactory.getInstance("X.509").generateCertificate(file);
            var hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return "sha256 Fingerprint="
                    + HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
        }
    }

    private SendResult send(Map<String, String> trust) {
        var settings = new HashMap<>(Map.of("connect-timeout", "2s", "read-timeout", "5s"));
        settings.putAll(trust);
        return SmsEagleProviderTest.driver("https://127.0.0.1:" + device.httpsPort(), settings, Clock.systemUTC())
                .open("test")
                .send(new SmsMessage(
                        "0123",
                        1,
                        new PhoneNumber("+15558675310"),
                        "Hello",
                        Duration.ofMinutes(5),
                        Optional.empty(),
                        URI.create("https://portal.example.org/callbacks/sms/test/0123")));
    }

    private void key(String name) throws IOException, InterruptedException {
        var store = folder.resolve(name + ".p12").toString();
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store,
                "-storepass",
                "changeit");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                name,
                "-keystore",
                store,
                "-storepass",
                "changeit",
                "-file",
                folder.resolve(name + ".pem").toString());
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
