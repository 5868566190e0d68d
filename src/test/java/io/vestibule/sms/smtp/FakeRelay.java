package io.vestibule.sms.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

import io.vestibule.sms.DirectProviderContract.Behaviour;

/** A mail relay within the test. */
final class FakeRelay implements AutoCloseable {

    /** A mail as it came. */
    record Mail(String from, String to, String source) {}

    final List<Mail> mails = new CopyOnWriteArrayList<>();
    final List<String> attempts = new CopyOnWriteArrayList<>();
    volatile Behaviour behaviour = Behaviour.TAKES;
    volatile RejectException refusal;

    private final CountDownLatch end = new CountDownLatch(1);
    private final SMTPServer server;

    FakeRelay(String password) {
        var builder =
                SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress()).messageHandlerFactory(Handler::new);
        if (password != null) {
            builder.requireAuth(true)
                    .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, given, context) -> {
                        if (!given.equals(password)) {
                            throw new LoginFailedException();
                        }
                    }));
        }
        server = builder.build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    private final class Handler implements MessageHandler {

        private String from;
        private String to;

        Handler(MessageContext context) {}

        @Override
        public void from(String address) throws RejectException {
            attempts.add(address);
            from = address;
            if (behaviour == Behaviour.REFUSES_THE_ACCOUNT) {
                throw new RejectException(530, "5.7.0 Authentication required");
            }
        }

        @Override
        public void recipient(String address) throws RejectException {
            to = address;
            if (behaviour == Behaviour.THROTTLES) {
                throw new RejectException(451, "4.7.1 Try again later");
            }
            if (behaviour == Behaviour.REFUSES_THE_NUMBER) {
                throw new RejectException(550, "5.1.1 " + address + " unknown");
            }
            if (refusal != null) {
                throw refusal;
            }
        }

        @Override
        public String data(InputStream data) throws IOException {
            mails.add(new Mail(from, to, new String(data.readAllBytes(), StandardCharsets.UTF_8)));
            if (behaviour == Behaviour.BREAKS_OFF) {
                new Thread(server::stop).start();
            }
            if (behaviour == Behaviour.BREAKS_OFF || behaviour == Behaviour.IS_SILENT) {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return null;
        }

        @Override
        public void done() {}
    }

    @Override
    public void close() {
        end.countDown();
        server.stop();
    }
}
