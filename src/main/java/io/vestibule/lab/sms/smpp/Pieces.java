package io.vestibule.lab.sms.smpp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Joins the parts of texts, as a phone does: shown is only what is complete. */
class Pieces {

    private static final int MOST_INCOMPLETE = 1000;

    /** A complete text and the ids of its parts, in their order. */
    record Joined(String text, List<String> ids) {}

    private record Part(String id, String text) {}

    private final Map<String, Map<Integer, Part>> incomplete = new LinkedHashMap<>();

    /** The whole text, once its last part has come. */
    synchronized Optional<Joined> add(String id, Piece piece) {
        if (piece.total() < 2) {
            return Optional.of(new Joined(piece.text(), List.of(id)));
        }
        var parts = incomplete.computeIfAbsent(piece.reference(), any -> new TreeMap<>());
        parts.put(piece.number(), new Part(id, piece.text()));
        if (parts.size() < piece.total()) {
            if (incomplete.size() > MOST_INCOMPLETE) {
                incomplete.remove(incomplete.keySet().iterator().next());
            }
            return Optional.empty();
        }
        incomplete.remove(piece.reference());
        var text = new StringBuilder();
        var ids = new ArrayList<String>();
        parts.values().forEach(part -> {
            text.append(part.text());
            ids.add(part.id());
        });
        return Optional.of(new Joined(text.toString(), ids));
    }
}
