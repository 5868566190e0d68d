package io.vestibule.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The JDK's own tool for keys and certificates. */
public final class KeyTool {

    public static final String PASSWORD = "changeit";
    public static final String ALIAS = "server";

    private KeyTool() {}

    /** A PKCS12 store with a key and a certificate that nobody vouches for. */
    public static Path selfSigned(Path store, String host) throws IOException, InterruptedException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-validity",
                "30",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host);
        var process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool made no key for " + host);
        }
        return store;
    }
}
