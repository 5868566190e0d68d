package io.vestibule.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

import io.vestibule.secret.Hash;

/** Trust in the certificates of a file, or in one certificate, and in no others. */
public final class Trust {

    private Trust() {}

    /** @throws IllegalArgumentException when the file cannot be read */
    public static SSLContext of(Path pem) {
        return context(managers(pem));
    }

    /**
     * Trust in the certificates of a file, in the one with a fingerprint, or in that one if the file vouches for it; empty
     * for the usual trust in the public ones.
     *
     * @throws IllegalArgumentException when the file or the fingerprint cannot be read
     */
    public static Optional<SSLContext> of(Optional<Path> pem, Optional<String> pin) {
        return pin.isEmpty()
                ? pem.map(Trust::of)
                : Optional.of(context(new TrustManager[] {
                    new Pinned(fingerprint(pin.get()), pem.map(file -> (X509ExtendedTrustManager) managers(file)[0]))
                }));
    }

    /** @throws IllegalArgumentException with words for the admin when it is none */
    public static String fingerprint(String text) {
        var plain = text.strip()
                .replaceFirst("(?i)^(sha-?256( fingerprint)?[=/:])", "")
                .replaceAll("[:\\s]", "")
                .toLowerCase(Locale.ROOT);
        if (!plain.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("is no SHA-256 fingerprint of a certificate. Print it with: openssl x509"
                    + " -in certificate.pem -noout -fingerprint -sha256");
        }
        return plain;
    }

    private static TrustManager[] managers(Path pem) {
        try (var file = Files.newInputStream(pem)) {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store(file));
            return trust.getTrustManagers();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("The file of trusted certificates " + pem + " cannot be read", e);
        }
    }

    /** The certificates of a file in PEM, to be trusted. */
    public static KeyStore store(InputStream pem) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
            store.setCertificateEntry("trusted-" + store.size(), certificate);
        }
        return store;
    }

    private static SSLContext context(TrustManager[] managers) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    /** Takes the one certificate, whose owner alone has its key; so it does not matter who signed it, or for which name. */
    private static final class Pinned extends X509ExtendedTrustManager {

        private final String fingerprint;
        private final Optional<X509ExtendedTrustManager> file;

        Pinned(String fingerprint, Optional<X509ExtendedTrustManager> file) {
            this.fingerprint = fingerprint;
            this.file = file;
        }

        private void check(X509Certificate[] chain) throws CertificateException {
            if (!Hash.same(Hash.sha256Hex(chain[0].getEncoded()), fingerprint)) {
                throw new CertificateException("not the certificate with the fingerprint");
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            check(chain);
            if (file.isPresent()) {
                file.get().checkServerTrusted(chain, type, engine);
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            check(chain);
            if (file.isPresent()) {
                file.get().checkServerTrusted(chain, type, socket);
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            check(chain);
            if (file.isPresent()) {
                file.get().checkServerTrusted(chain, type);
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("nobody signs in to us");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            throw new CertificateException("nobody signs in to us");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("nobody signs in to us");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
