package io.vestibule.sms;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import io.vestibule.secret.Secret;

/**
 * A login by OAuth 2.0 client credentials (RFC 6749, section 4.4): a token is asked for once, and carried until it ends.
 *
 * @param tokenUrl where tokens are given
 * @param more fields of the request for one beside the grant's, such as {@code scope}
 * @param inForm whether the id and the secret stand in the form; otherwise they are a user's name and password
 */
public record ClientCredentials(URI tokenUrl, String id, Secret secret, Map<String, String> more, boolean inForm) {

    HttpAsk ask() {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.putAll(more);
        if (!inForm) {
            return HttpAsk.form(tokenUrl, form).withBasic(id, secret);
        }
        form.put("client_id", id);
        form.put("client_secret", secret.reveal());
        return HttpAsk.form(tokenUrl, form);
    }
}
