package io.vestibule.sms.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Finds a definition: a ready one by its name, another in a YAML file. */
final class DefinitionFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DefinitionFile() {}

    /** @throws IllegalArgumentException with words for the admin when there is none */
    static JsonNode read(String name) {
        var parts = name.split("#", 2);
        var tree = parse(name, parts[0].matches("[a-z0-9-]+") ? builtIn(parts[0]) : file(Path.of(parts[0])));
        if (!tree.isArray()) {
            return tree;
        }
        if (parts.length < 2 && tree.size() == 1) {
            return tree.get(0);
        }
        return StreamSupport.stream(tree.spliterator(), false)
                .filter(each -> parts.length == 2 && each.path("id").asText().equals(parts[1]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there are several definitions in " + parts[0] + ". Write the id of one of them after a #"));
    }

    private static String builtIn(String name) {
        try (var stream = DefinitionFile.class.getResourceAsStream("/builtin/sms/" + name + ".yaml")) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no ready definition \"" + name
                        + "\". Use clickatell, bulksms, smseagle or the path of a .yaml file");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("the ready definition \"" + name + "\" cannot be read", e);
        }
    }

    private static String file(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new IllegalArgumentException("the file " + path + " cannot be read", e);
        }
    }

    private static JsonNode parse(String name, String yaml) {
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            return JSON.valueToTree(new Yaml(new SafeConstructor(options)).load(yaml));
        } catch (YAMLException e) {
            throw new IllegalArgumentException(
                    name + " is no YAML: " + e.getMessage().lines().findFirst().orElse(""), e);
        }
    }
}
