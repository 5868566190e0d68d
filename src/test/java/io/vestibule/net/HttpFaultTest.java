package io.vestibule.net;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.HttpClosedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class HttpFaultTest {

    static Stream<Arguments> judged() {
        return Stream.of(
                arguments(new ConnectException("refused"), HttpFault.UNREACHABLE),
                arguments(new ConnectTimeoutException("connecting took too long"), HttpFault.UNREACHABLE),
                arguments(new UnknownHostException("ise"), HttpFault.UNREACHABLE),
                arguments(new NoRouteToHostException(), HttpFault.UNREACHABLE),
                arguments(new UnresolvedAddressException(), HttpFault.UNREACHABLE),
                arguments(new HttpConnectTimeoutException("connect"), HttpFault.UNREACHABLE),
                arguments(new SSLHandshakeException("unknown authority"), HttpFault.CERTIFICATE),
                arguments(new SSLPeerUnverifiedException("other host"), HttpFault.CERTIFICATE),
                arguments(new CertificateException("expired"), HttpFault.CERTIFICATE),
                arguments(new TimeoutException(), HttpFault.TIMED_OUT),
                arguments(new HttpTimeoutException("read"), HttpFault.TIMED_OUT),
                arguments(new SocketTimeoutException("read"), HttpFault.TIMED_OUT),
                arguments(new SocketException("Connection reset"), HttpFault.BROKEN_OFF),
                arguments(new ClosedChannelException(), HttpFault.BROKEN_OFF),
                arguments(new HttpClosedException("Connection was closed"), HttpFault.BROKEN_OFF),
                arguments(new SSLException("closed in the middle of a record"), HttpFault.BROKEN_OFF),
                arguments(new IllegalStateException("anything"), HttpFault.BROKEN_OFF));
    }

    @ParameterizedTest
    @MethodSource("judged")
    void judgesAnExceptionBareAndWrapped(Throwable thrown, HttpFault expected) {
        assertThat(HttpFault.of(thrown)).isEqualTo(expected);
        assertThat(HttpFault.of(new RuntimeException(new IOException(thrown)))).isEqualTo(expected);
    }

    @Test
    void aTimeoutCausedByTheConnectingWasNeverSent() {
        var timeout = new TimeoutException();
        timeout.initCause(new ConnectTimeoutException("connecting"));

        assertThat(HttpFault.of(timeout)).isEqualTo(HttpFault.UNREACHABLE);
    }

    @Test
    void endsOnACircleOfCauses() {
        var outer = new IOException("outer");
        outer.initCause(new IOException("inner", outer));

        assertThat(HttpFault.of(outer)).isEqualTo(HttpFault.BROKEN_OFF);
    }

    @Test
    void onlyAFailureToConnectIsSafeToRepeat() {
        assertThat(Stream.of(HttpFault.values()).filter(HttpFault::certainlyNotSent))
                .containsExactly(HttpFault.UNREACHABLE, HttpFault.CERTIFICATE);
        assertThat(Stream.of(HttpFault.values()).filter(HttpFault::outcomeUnknown))
                .containsExactly(HttpFault.TIMED_OUT, HttpFault.BROKEN_OFF);
    }
}
