package io.vestibule.ise;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.vestibule.testing.KeyTool;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** An ISE with a self-signed certificate, as it comes out of the box. */
@QuarkusTest
class IseTlsTest {

    @TempDir
    static Path folder;

    static Path trustedPkcs12;
    static Path trustedPem;
    static IseServer ise;

    @BeforeAll
    static void start() throws Exception {
        var keys = KeyTool.selfSigned(folder.resolve("keys.p12"), "localhost");
        var store = KeyStore.getInstance(keys.toFile(), KeyTool.PASSWORD.toCharArray());
        var certificate = store.getCertificate(KeyTool.ALIAS);
        var pem = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
        trustedPem = Files.writeString(
                folder.resolve("trusted.pem"),
                "ISE of the head office\n-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n");
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("ise", certificate);
        trustedPkcs12 = folder.resolve("trusted.p12");
        try (OutputStream file = Files.newOutputStream(trustedPkcs12)) {
            trusted.store(file, "another password".toCharArray());
        }
        ise = new IseServer(options()
                .httpDisabled(true)
                .dynamicHttpsPort()
                .jettyAcceptors(1)
                .keystorePath(keys.toString())
                .keystoreType("PKCS12")
                .keystorePassword(KeyTool.PASSWORD)
                .keyManagerPassword(KeyTool.PASSWORD));
        ise.http.stubFor(any(anyUrl()).willReturn(IseServer.captured(200, "guest-visible.json")));
    }

    @AfterAll
    static void stop() {
        ise.close();
    }

    private static GuestAccounts accountsAt(String host, String... settings) {
        var all = new HashMap<>(Map.of("vestibule.ise.url", "https://" + host + ":" + ise.http.httpsPort()));
        for (var setting : settings) {
            all.put("vestibule.ise." + setting.split("=", 2)[0], setting.split("=", 2)[1]);
        }
        return ise.accounts(all);
    }

    private static void assertRefused(GuestAccounts accounts) {
        var seen = ise.http.getAllServeEvents().size();

        var fault = catchThrowableOfType(IseException.class, () -> accounts.read("1"));

        assertThat(fault.kind()).isEqualTo(IseFailure.CERTIFICATE);
        assertThat(ise.http.getAllServeEvents()).hasSize(seen);
    }

    @Test
    void anUnknownCertificateIsRefusedBeforeAnythingIsSent() {
        assertRefused(accountsAt("localhost"));
    }

    @Test
    void aCertificateInATrustStoreIsAccepted() {
        var accounts = accountsAt("localhost", "trust-store=" + trustedPkcs12, "trust-store-password=another password");

        assertThat(accounts.read("1")).isPresent();
    }

    @Test
    void aCertificateInAPemFileIsAccepted() {
        assertThat(accountsAt("localhost", "trust-store=" + trustedPem).read("1"))
                .isPresent();
    }

    @Test
    void aTrustedCertificateForAnotherNameIsRefused() {
        assertRefused(accountsAt("127.0.0.1", "trust-store=" + trustedPem));
    }

    @Test
    void insecureAcceptsAnything() {
        assertThat(accountsAt("127.0.0.1", "insecure=true").read("1")).isPresent();
    }

    @Test
    void aServerWithoutTlsIsNoCertificateProblemOfARequestThatWasSent() {
        try (var plain = new IseServer()) {
            var accounts = plain.accounts(Map.of("vestibule.ise.url", "https://localhost:" + plain.http.port()));

            var fault = catchThrowableOfType(IseException.class, () -> accounts.delete("1"));

            assertThat(plain.http.getAllServeEvents()).isEmpty();
            assertThat(fault.kind()).isIn(IseFailure.CERTIFICATE, IseFailure.BROKEN_OFF);
        }
    }
}
