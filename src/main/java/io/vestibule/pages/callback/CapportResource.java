package io.vestibule.pages.callback;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;

import io.vestibule.access.Captivity;
import io.vestibule.access.Evidence;
import io.vestibule.net.ClientAddresses;
import io.vestibule.net.Site;
import io.vestibule.portal.Portal;
import io.vestibule.portal.Portals;

/**
 * The captive portal API (RFC 8908), whose address a network gives to phones by DHCP. It answers for the address that
 * asks. A network whose guests come to another portal than the default one names that: {@code /capport/central}.
 */
@Path("/capport{portal: (/[a-z0-9]+)?}")
@Blocking
public class CapportResource {

    private static final String UNCACHED = "private, no-store";

    private final Captivity captivity;
    private final Portals portals;
    private final ClientAddresses addresses;
    private final Site site;
    private final ObjectMapper json;
    private final Clock clock;

    CapportResource(
            Captivity captivity,
            Portals portals,
            ClientAddresses addresses,
            Site site,
            ObjectMapper json,
            Clock clock) {
        this.captivity = captivity;
        this.portals = portals;
        this.addresses = addresses;
        this.site = site;
        this.json = json;
        this.clock = clock;
    }

    @GET
    public Response answer(
            @PathParam("portal") String named, @Context HttpServerRequest request, @Context HttpHeaders headers) {
        var portal = portal(named).orElseThrow(NotFoundException::new);
        if (!asksForTheApi(headers)) {
            // a person opened the address
            return Response.seeOther(URI.create("/g/" + portal.name()))
                    .header(HttpHeaders.CACHE_CONTROL, UNCACHED)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        var evidence = captivity.evidence(addresses.of(request));
        var name = evidence.flatMap(Evidence::portal).orElse(portal.name());
        var page = site.at("/g/" + name + (evidence.isPresent() ? "/online" : ""));
        return Response.ok(written(evidence, page, portal), CaptiveAnswer.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, UNCACHED)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private Optional<Portal> portal(String named) {
        return named.isEmpty() ? portals.defaultPortal() : portals.named(named.substring(1));
    }

    private static boolean asksForTheApi(HttpHeaders headers) {
        return headers.getRequestHeader(HttpHeaders.ACCEPT).stream()
                .anyMatch(accept -> accept.toLowerCase(Locale.ROOT).contains(CaptiveAnswer.MEDIA_TYPE));
    }

    private byte[] written(Optional<Evidence> evidence, URI page, Portal portal) {
        try {
            return json.writeValueAsBytes(CaptiveAnswer.of(evidence, page, portal.venueUrl(), clock.instant()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("booleans, numbers and addresses are written in any case", e);
        }
    }
}
