package io.vestibule.controller;

import java.net.URI;
import java.util.Set;

import io.vestibule.secret.Secret;

/** One vendor's way to send guests to us and to take their login. */
public interface ControllerKind {

    /** The words for it in the settings. */
    Set<String> names();

    /** Names that may stand in its redirect's query. */
    Set<String> parameters();

    /** Reads its redirect; anything may be missing or hostile. The login address comes back unchecked. */
    RawRedirect read(RedirectQuery query);

    /**
     * The form that logs the guest in.
     *
     * @param login the checked login address
     * @param landing our page where the browser is to go afterwards
     */
    LoginForm loginForm(URI login, String userName, Secret password, URI landing);
}
