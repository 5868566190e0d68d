package io.vestibule.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;

/** A captured answer or receipt of a provider, and what it means: a file in {@code src/test/resources/sms/<type>}. */
record ProviderCase(String name, JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<ProviderCase> all(String type, String prefix) {
        var folder = Path.of("src/test/resources/sms", type);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .map(ProviderCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProviderCase read(Path file) {
        try {
            return new ProviderCase(file.getFileName().toString(), JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ResponseDefinitionBuilder answer() {
        var answer = WireMock.aResponse().withStatus(json.path("status").asInt());
        json.path("headers")
                .properties()
                .forEach(header ->
                        answer.withHeader(header.getKey(), header.getValue().asText()));
        return json.has("text")
                ? answer.withBody(json.path("text").asText())
                : answer.withBody(json.path("body").toString());
    }

    JsonNode fields() {
        return json.path("fields");
    }

    /** What is expected, under a name; empty when the case says nothing about it. */
    Optional<String> expected(String name) {
        return Optional.ofNullable(json.path("expect").get(name)).map(JsonNode::asText);
    }

    @Override
    public String toString() {
        return name;
    }
}
