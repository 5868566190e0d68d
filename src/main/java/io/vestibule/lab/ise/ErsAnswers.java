package io.vestibule.lab.ise;

import java.net.URI;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The answers of ERS when all is well. */
final class ErsAnswers {

    private ErsAnswers() {}

    static Response wrapped(String wrapper, JsonNode content) {
        var answer = JsonNodeFactory.instance.objectNode().set(wrapper, content);
        return Response.ok(answer.toString(), MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Without a body: whoever wants to know more has to read what was created. */
    static Response created(UriInfo uri, String resource, String id) {
        return Response.status(201)
                .header(HttpHeaders.LOCATION, address(uri, resource, id))
                .build();
    }

    static Response versionInfo(UriInfo uri, String resource) {
        var version = ErsMedia.versionOf(resource);
        var info = JsonNodeFactory.instance
                .objectNode()
                .put("currentServerVersion", version)
                .put("supportedVersions", version);
        info.set("link", link("self", address(uri, resource, "versioninfo")));
        return wrapped("VersionInfo", info);
    }

    static ObjectNode link(String rel, URI href) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("rel", rel)
                .put("href", href.toString())
                .put("type", MediaType.APPLICATION_JSON);
    }

    static URI address(UriInfo uri, String... segments) {
        return uri.getBaseUriBuilder().path(Ers.ROOT).segment(segments).build();
    }
}
