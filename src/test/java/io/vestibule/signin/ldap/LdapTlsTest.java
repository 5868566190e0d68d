package io.vestibule.signin.ldap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.secret.Secret;
import io.vestibule.signin.Directory.Answer;
import io.vestibule.signin.Refusal;
import io.vestibule.testing.KeyTool;

import static org.assertj.core.api.Assertions.assertThat;

/** A directory that is asked over TLS, from the first byte on or by StartTLS. */
class LdapTlsTest {

    @TempDir
    static Path folder;

    private static InMemoryDirectoryServer server;
    private static InMemoryDirectoryServer strange;

    @BeforeAll
    static void start() throws Exception {
        server = server("good", "localhost");
        strange = server("strange", "elsewhere.example");
    }

    @AfterAll
    static void stop() {
        server.shutDown(true);
        strange.shutDown(true);
    }

    /** A server with both listeners, whose certificate is for a host. */
    private static InMemoryDirectoryServer server(String name, String host) throws Exception {
        var keys = KeyTool.selfSigned(folder.resolve(name + ".p12"), host);
        var store = KeyStore.getInstance(keys.toFile(), KeyTool.PASSWORD.toCharArray());
        var certificate = store.getCertificate(KeyTool.ALIAS);
        Files.writeString(
                folder.resolve(name + ".pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        var tls = new SSLUtil(
                new KeyStoreKeyManager(keys.toFile(), KeyTool.PASSWORD.toCharArray(), "PKCS12", KeyTool.ALIAS), null);
        var config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
        config.setSchema(null);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPSConfig("ldaps", 0, tls.createSSLServerSocketFactory()),
                InMemoryListenerConfig.createLDAPConfig("ldap", null, 0, tls.createSSLSocketFactory()));
        var started = new InMemoryDirectoryServer(config);
        started.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
        started.add(
                "dn: cn=anna,dc=example,dc=org",
                "objectClass: person",
                "cn: anna",
                "uid: anna",
                "memberOf: cn=Hosts,dc=example,dc=org",
                "userPassword: anna password");
        started.startListening();
        return started;
    }

    private static Answer ask(InMemoryDirectoryServer of, String kind, String trust, boolean startTls) {
        var values = new HashMap<>(Map.of(
                "urls", kind + "://localhost:" + of.getListenPort(kind),
                "base", "dc=example,dc=org",
                "roles.sponsor", "hosts",
                "start-tls", String.valueOf(startTls),
                "connect-timeout", "2s",
                "read-timeout", "2s"));
        if (trust != null) {
            values.put("trust", folder.resolve(trust + ".pem").toString());
        }
        var builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(LdapConfig.class);
        values.forEach((key, value) -> builder.withDefaultValue("vestibule.signin.ldap." + key, value));
        var config = builder.build().getConfigMapping(LdapConfig.class);
        assertThat(new LdapSettings(config).problems()).isEmpty();
        var directory = new LdapDirectory(config, Clock.systemUTC());
        try {
            return directory.authenticate("anna", Secret.of("anna password"));
        } finally {
            directory.close();
        }
    }

    @ParameterizedTest(name = "{0}, StartTLS {1}")
    @CsvSource({"ldaps,false", "ldap,true"})
    void aCertificateOfTheTrustSettingIsTrusted(String kind, boolean startTls) {
        assertThat(ask(server, kind, "good", startTls)).isInstanceOf(Answer.Right.class);
    }

    @ParameterizedTest(name = "{0}, StartTLS {1}, trusting {2}")
    @CsvSource({"ldaps,false,strange", "ldaps,false,", "ldap,true,strange", "ldap,true,"})
    void anotherCertificateIsRefusedBeforeAnyPasswordIsSent(String kind, boolean startTls, String trust) {
        assertThat(ask(server, kind, trust, startTls)).isEqualTo(new Answer.Refused(Refusal.UNREACHABLE));
    }

    @ParameterizedTest(name = "{0}, StartTLS {1}")
    @CsvSource({"ldaps,false", "ldap,true"})
    void aTrustedCertificateForAnotherHostIsRefused(String kind, boolean startTls) {
        assertThat(ask(strange, kind, "strange", startTls)).isEqualTo(new Answer.Refused(Refusal.UNREACHABLE));
    }

    @Test
    void aServerWithoutStartTlsGetsNoPasswordInTheClear() throws Exception {
        var config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
        config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("ldap", 0));
        var plain = new InMemoryDirectoryServer(config);
        plain.startListening();
        try {
            assertThat(ask(plain, "ldap", "good", true)).isEqualTo(new Answer.Refused(Refusal.UNREACHABLE));
        } finally {
            plain.shutDown(true);
        }
    }
}
