package io.vestibule.lab.sms.plivo;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.lab.sms.Calls;

/** Requests of Plivo to its customers: signed, as a form or with a query. */
@Singleton
class PlivoRequests {

    private final PlivoLabConfig config;

    PlivoRequests(PlivoLabConfig config) {
        this.config = config;
    }

    HttpRequest signed(String address, Map<String, String> fields, boolean isGet) {
        var request = HttpRequest.newBuilder().timeout(Duration.ofSeconds(10)).header("User-Agent", "Plivo");
        sign(request, address, fields, isGet);
        if (isGet) {
            return request.uri(URI.create(address + "?" + Calls.form(fields))).build();
        }
        return request.uri(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Calls.form(fields)))
                .build();
    }

    private void sign(HttpRequest.Builder request, String address, Map<String, String> fields, boolean isGet) {
        var nonce = UUID.randomUUID().toString();
        if (config.signatures() != PlivoLabConfig.Versions.V3) {
            var signature = PlivoLabSignature.v2(config.authToken(), address, nonce);
            request.header("X-Plivo-Signature-V2", signature);
            request.header("X-Plivo-Signature-Ma-V2", signature);
            request.header("X-Plivo-Signature-V2-Nonce", nonce);
        }
        if (config.signatures() != PlivoLabConfig.Versions.V2) {
            var signature = PlivoLabSignature.v3(config.authToken(), address, fields, isGet, nonce);
            request.header("X-Plivo-Signature-V3", signature);
            request.header("X-Plivo-Signature-Ma-V3", signature);
            request.header("X-Plivo-Signature-V3-Nonce", nonce);
        }
    }
}
