package io.vestibule.controller;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Which certificates a controller may show. */
final class Trust {

    private Trust() {}

    /** Empty when Java's own list is to be used. */
    static Optional<SSLContext> of(CallSettings settings) {
        try {
            if (settings.pin().isPresent()) {
                return Optional.of(context(new Pinned(settings.pin().get())));
            }
            return settings.trustStore().isPresent()
                    ? Optional.of(context(listed(settings.trustStore().get())))
                    : Optional.empty();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("the trusted certificates cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether the text can be a SHA-256 fingerprint. */
    static boolean isPin(String text) {
        return plain(text).matches("[0-9a-f]{64}");
    }

    private static String plain(String pin) {
        return pin.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
    }

    private static SSLContext context(TrustManager... trust) throws GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust, null);
        return context;
    }

    private static TrustManager[] listed(Path file) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var in = Files.newInputStream(file)) {
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("trusted-" + store.size(), certificate);
            }
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    /** Trusts one certificate by its fingerprint. Of the extended kind, so that Java adds no check of the name. */
    private static final class Pinned extends X509ExtendedTrustManager {

        private final byte[] pin;

        Pinned(String pin) {
            this.pin = HexFormat.of().parseHex(plain(pin));
        }

        private void check(X509Certificate[] chain) throws CertificateException {
            try {
                var shown = MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded());
                if (!MessageDigest.isEqual(shown, pin)) {
                    throw new CertificateException("another certificate than the pinned one");
                }
            } catch (GeneralSecurityException e) {
                throw e instanceof CertificateException known ? known : new CertificateException(e);
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("no client is expected");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            throw new CertificateException("no client is expected");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("no client is expected");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
