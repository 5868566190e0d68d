package io.vestibule.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.config.spi.ConfigSource;

/** A free port for the lab's mail server that the product knows too, one for all that runs in this process. */
public class MailPort implements ConfigSource {

    private static final String PROPERTY = "testing.mail-port";
    private static final int ABOVE_FILES = 300;

    private final Map<String, String> values;

    public MailPort() {
        var port = port();
        values = Map.of("vestibule.lab.smtp-port", port, "vestibule.mail.port", port);
    }

    /** Kept with the process, as each start of the application loads this class anew. */
    private static synchronized String port() {
        if (System.getProperty(PROPERTY) == null) {
            try (var socket = new ServerSocket(0)) {
                System.setProperty(PROPERTY, String.valueOf(socket.getLocalPort()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return System.getProperty(PROPERTY);
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public String getValue(String name) {
        return values.get(name);
    }

    @Override
    public String getName() {
        return "the port of the tests' mail server";
    }

    @Override
    public int getOrdinal() {
        return ABOVE_FILES;
    }
}
