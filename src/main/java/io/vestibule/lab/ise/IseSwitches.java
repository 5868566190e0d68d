package io.vestibule.lab.ise;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Keeps the settings of the simulated ISE, over restarts too. */
@Singleton
class IseSwitches {

    private final Rows rows;
    private final ObjectMapper json;
    private volatile IseSettings current;

    IseSwitches(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    IseSettings now() {
        var known = current;
        return known == null ? load() : known;
    }

    /**
     * Changes the settings that are named and leaves the others.
     *
     * @throws IllegalArgumentException when a name is unknown or a value does not fit
     */
    synchronized IseSettings change(ObjectNode part) {
        var changed = merged(now(), part);
        rows.change(
                "MERGE INTO ise_settings (id, settings) VALUES (1, ?)",
                json.valueToTree(changed).toString());
        current = changed;
        return changed;
    }

    synchronized void restoreDefaults() {
        rows.change("DELETE FROM ise_settings");
        current = IseSettings.DEFAULTS;
    }

    private synchronized IseSettings load() {
        if (current == null) {
            current = rows.first(row -> row.getString(1), "SELECT settings FROM ise_settings")
                    .map(text -> merged(IseSettings.DEFAULTS, parsed(text)))
                    .orElse(IseSettings.DEFAULTS);
        }
        return current;
    }

    private IseSettings merged(IseSettings settings, ObjectNode part) {
        ObjectNode all = json.valueToTree(settings);
        part.properties().forEach(named -> {
            if (!all.has(named.getKey()) || named.getValue().isNull()) {
                throw new IllegalArgumentException("no setting " + named.getKey());
            }
            all.set(named.getKey(), named.getValue());
        });
        try {
            return json.treeToValue(all, IseSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private ObjectNode parsed(String text) {
        try {
            return json.readValue(text, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the lab's database holds unreadable settings of its ISE", e);
        }
    }
}
