package io.vestibule.sms.smpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

import io.vestibule.net.Trust;

/** Connects to a message centre, with TLS where it is set, and never waits longer than it may. */
class SmppConnections implements ConnectionFactory {

    private final SmppConfig.Account account;
    private final SSLSocketFactory tls;

    /** @throws IllegalArgumentException when the file of trusted certificates cannot be read */
    SmppConnections(SmppConfig.Account account) {
        this.account = account;
        tls = account.trust().map(file -> Trust.of(file).getSocketFactory()).orElseGet(() ->
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        var wait = Math.toIntExact(account.connectTimeout().toMillis());
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), wait);
            socket.setTcpNoDelay(true);
            return new SocketConnection(account.tls() ? secured(socket, host, port, wait) : socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private Socket secured(Socket socket, String host, int port, int wait) throws IOException {
        var secured = (SSLSocket) tls.createSocket(socket, host, port, true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS"); // the certificate must be the host's
        secured.setSSLParameters(parameters);
        secured.setSoTimeout(wait);
        secured.startHandshake();
        secured.setSoTimeout(0);
        return secured;
    }
}
