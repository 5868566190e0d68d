package io.vestibule.signin;

import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import io.vestibule.net.ClientAddresses;
import io.vestibule.secret.Secret;

/** The browser that sent this request. */
@RequestScoped
public class ThisBrowser {

    private final CurrentVertxRequest request;
    private final ClientAddresses addresses;
    private final KnownCookie cookies;

    ThisBrowser(CurrentVertxRequest request, ClientAddresses addresses, KnownCookie cookies) {
        this.cookies = cookies;
        this.addresses = addresses;
        this.request = request;
    }

    public Browser browser() {
        var http = request.getCurrent().request();
        var address = Objects.requireNonNullElse(addresses.of(http), "");
        var known = http.getCookie(KnownCookie.NAME);
        return Browser.of(
                address,
                http.getHeader("User-Agent"),
                cookie(SessionCookie.NAME),
                cookies.names(known == null ? null : known.getValue()));
    }

    /** Of the step that it is in; empty without one. */
    public Optional<Secret> step() {
        return cookie(StepCookie.NAME);
    }

    private Optional<Secret> cookie(String name) {
        var cookie = request.getCurrent().request().getCookie(name);
        return SessionCookie.token(cookie == null ? null : cookie.getValue());
    }
}
