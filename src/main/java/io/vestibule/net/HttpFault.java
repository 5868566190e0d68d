package io.vestibule.net;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Why a request over HTTP got no answer, and above all: whether the other side may have seen it. It judges by the types
 * of the JDK, which the exceptions of HTTP clients extend or carry as a cause.
 */
public enum HttpFault {

    /** No connection: refused, no such name, no route, or no answer to the attempt to connect. Never sent. */
    UNREACHABLE,

    /** The two sides found no common ground on TLS: an unknown certificate, another host's, or no TLS at all. Never sent. */
    CERTIFICATE,

    /** Sent, and no answer in time. The other side may have done what was asked. */
    TIMED_OUT,

    /** The connection ended before the answer, or anything else that is not known to be harmless. May have been done. */
    BROKEN_OFF;

    /** Judges what an HTTP client threw; what it does not know counts as {@link #BROKEN_OFF}, the careful answer. */
    public static HttpFault of(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var verdict = BROKEN_OFF;
        for (var cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (isTls(cause)) {
                return CERTIFICATE;
            }
            if (isNoConnection(cause)) {
                return UNREACHABLE;
            }
            if (isTimeout(cause)) {
                verdict = TIMED_OUT; // a deeper cause may still tell that it was the connecting that took too long
            }
        }
        return verdict;
    }

    /** Whether the other side certainly has not seen the request, so that sending it again is safe. */
    public boolean certainlyNotSent() {
        return this == UNREACHABLE || this == CERTIFICATE;
    }

    /** Whether the other side may have done what was asked, so that only a look-up tells. */
    public boolean outcomeUnknown() {
        return !certainlyNotSent();
    }

    private static boolean isTls(Throwable cause) {
        return cause instanceof SSLHandshakeException
                || cause instanceof SSLPeerUnverifiedException
                || cause instanceof CertificateException;
    }

    /** Netty's refused and timed-out connections are subclasses of {@link ConnectException}. */
    private static boolean isNoConnection(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnresolvedAddressException
                || cause instanceof HttpConnectTimeoutException;
    }

    private static boolean isTimeout(Throwable cause) {
        return cause instanceof TimeoutException
                || cause instanceof HttpTimeoutException
                || cause instanceof SocketTimeoutException;
    }
}
