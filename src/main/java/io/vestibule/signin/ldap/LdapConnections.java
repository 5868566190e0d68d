package io.vestibule.signin.ldap;

import java.io.File;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;

/** Connections to the first of the servers that answers. */
final class LdapConnections {

    private static final String TLS = "ldaps";
    private static final int PORT = 389;
    private static final int TLS_PORT = 636;

    private final ServerSet servers;
    private final LDAPConnectionPool lookUps;

    LdapConnections(LdapConfig config, List<URI> urls) throws GeneralSecurityException, LDAPException {
        var tls = TLS.equals(urls.get(0).getScheme());
        var context = tls || config.startTls() ? context(config) : null;
        var afterConnect = config.startTls() ? new StartTLSPostConnectProcessor(context) : null;
        servers = servers(config, urls, tls ? context.getSocketFactory() : SocketFactory.getDefault(), afterConnect);
        lookUps = new LDAPConnectionPool(servers, bind(config), 0, config.connections(), null, false);
        lookUps.setRetryFailedOperationsDueToInvalidConnections(true); // they may have been idle for hours
    }

    /** For looking people up, as the entry of the settings. */
    LDAPConnectionPool lookUps() {
        return lookUps;
    }

    /** A connection of nobody, to try a password with. */
    LDAPConnection fresh() throws LDAPException {
        return servers.getConnection();
    }

    void close() {
        lookUps.close();
    }

    private static ServerSet servers(
            LdapConfig config, List<URI> urls, SocketFactory sockets, PostConnectProcessor afterConnect) {
        var options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis((int) config.connectTimeout().toMillis());
        options.setResponseTimeoutMillis(config.readTimeout().toMillis());
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        options.setFollowReferrals(false); // they would be followed with our password
        var hosts = urls.stream().map(URI::getHost).toArray(String[]::new);
        var ports = urls.stream().mapToInt(LdapConnections::port).toArray();
        return new FailoverServerSet(hosts, ports, sockets, options, null, afterConnect);
    }

    private static BindRequest bind(LdapConfig config) {
        return config.bindDn()
                .map(dn -> new SimpleBindRequest(
                        dn,
                        config.bindPassword().map(password -> password.reveal()).orElse("")))
                .orElse(null);
    }

    private static SSLContext context(LdapConfig config) throws GeneralSecurityException {
        if (config.trust().isEmpty()) {
            return new SSLUtil(JVMDefaultTrustManager.getInstance()).createSSLContext();
        }
        return new SSLUtil(new PEMFileTrustManager(new File(config.trust().get().toString()))).createSSLContext();
    }

    private static int port(URI url) {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return TLS.equals(url.getScheme()) ? TLS_PORT : PORT;
    }
}
