package io.vestibule.sms.http;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vestibule.secret.Secret;
import io.vestibule.sms.ClientCredentials;
import io.vestibule.sms.FieldSignature;
import io.vestibule.sms.RsaKey;
import io.vestibule.sms.SignatureMethod;
import io.vestibule.sms.SignatureV4;
import io.vestibule.sms.SignedLogin;

/** Reads how a definition's requests are signed in: {@code auth}. */
final class AuthReader {

    private static final Map<String, SignatureMethod> METHODS = Map.of(
            "md5hash", SignatureMethod.MD5_HASH,
            "HmacMD5", SignatureMethod.HMAC_MD5,
            "HmacSHA1", SignatureMethod.HMAC_SHA1,
            "HmacSHA256", SignatureMethod.HMAC_SHA256,
            "HmacSHA512", SignatureMethod.HMAC_SHA512);

    private final Scope scope;
    private final Scope account;
    private final Clock clock;
    /** What it adds to the query, the headers and the form. */
    final ObjectNode query = JsonNodeFactory.instance.objectNode();

    final ObjectNode headers = JsonNodeFactory.instance.objectNode();
    final ObjectNode form = JsonNodeFactory.instance.objectNode();
    private Signer signer = Signer.NONE;
    private Optional<ClientCredentials> login = Optional.empty();

    AuthReader(Scope scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
        account = scope.ofAccount();
    }

    Signer signer() {
        return signer;
    }

    Optional<ClientCredentials> login() {
        return login;
    }

    AuthReader read(Part auth) {
        switch (auth.text("type").orElse("none")) {
            case "none" -> {}
            case "basic" -> basic(auth);
            case "bearer" -> auth.need("token", token -> headers.put("Authorization", "Bearer " + token));
            case "header" -> named(auth, headers);
            case "query" -> named(auth, query);
            case "form" -> named(auth, form);
            case "sigv4" -> signatureV4(auth);
            case "jwt-rs256" -> ownToken(auth);
            case "vonage-sig" -> fieldSignature(auth);
            case "oauth2-cc" -> clientCredentials(auth);
            default ->
                auth.wrong(
                        "type",
                        "there is no such way. Use one of none, basic, bearer, header, query, form, oauth2-cc, jwt-rs256,"
                                + " sigv4, vonage-sig");
        }
        return this;
    }

    private void clientCredentials(Part auth) {
        var url = auth.need("tokenUrl", text -> Address.parse(text, account).fill(account.values(), Map.of()));
        var id = auth.need("clientId", account::filled);
        var secret = auth.need("clientSecret", account::secret);
        var more = new LinkedHashMap<String, String>();
        auth.read("scope", account::filled).ifPresent(text -> more.put("scope", text));
        auth.read("audience", account::filled).ifPresent(text -> more.put("audience", text));
        var inForm = auth.read("client", word -> Words.known("place", Map.of("basic", false, "form", true), word));
        if (url.isPresent() && id.isPresent() && secret.isPresent()) {
            login = Optional.of(new ClientCredentials(url.get(), id.get(), secret.get(), more, inForm.orElse(false)));
        }
    }

    private void basic(Part auth) {
        var user = auth.need("user", text -> Template.parse(text, scope));
        var password = auth.need("password", text -> Template.parse(text, scope));
        if (user.isPresent() && password.isPresent()) {
            signer = (ask, values) -> ask.withBasic(
                    user.get().fill(values), Secret.of(password.get().fill(values)));
        }
    }

    private void signatureV4(Part auth) {
        var id = auth.need("accessKeyId", account::filled);
        var key = auth.need("secretAccessKey", account::secret);
        var region = auth.need("region", account::filled);
        var service = auth.need("service", account::filled);
        auth.text("sessionToken").ifPresent(token -> headers.put("X-Amz-Security-Token", token));
        if (id.isPresent() && key.isPresent() && region.isPresent() && service.isPresent()) {
            var signature = new SignatureV4(id.get(), key.get(), region.get(), service.get());
            signer = (ask, values) -> signature.sign(ask, clock.instant());
        }
    }

    private void ownToken(Part auth) {
        var key = auth.need("key", text -> RsaKey.of(account.filled(text)));
        var claims = auth.map("claims", account::filled);
        var life = auth.read("lifetime", Words::duration).orElse(Duration.ofMinutes(15));
        if (key.isPresent()) {
            var login = new SignedLogin(key.get(), claims, life, clock);
            signer = (ask, values) -> login.sign(ask);
        }
    }

    private void fieldSignature(Part auth) {
        var apiKey = auth.need("apiKey", account::filled);
        var secret = auth.need("secret", account::secret);
        var method = auth.read("method", word -> Words.known("method", METHODS, word));
        apiKey.ifPresent(key -> form.put("api_key", key));
        if (secret.isPresent()) {
            var signature = new FieldSignature(method.orElse(SignatureMethod.MD5_HASH), secret.get(), clock);
            signer = (ask, values) -> SignedForm.of(ask, signature, clock.instant());
        }
    }

    private static void named(Part auth, ObjectNode where) {
        var name = auth.need("name", text -> text);
        var value = auth.need("value", text -> text);
        name.ifPresent(given -> where.put(given, value.orElse("")));
    }
}
