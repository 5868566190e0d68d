package io.vestibule.sms;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.logging.Logger;

/** A provider's words for what became of a text, in ours. A word that is not in the table is logged once. */
public final class StateWords {

    private static final Logger LOG = Logger.getLogger(StateWords.class);
    private static final int MOST_REMEMBERED = 100;

    private final String type;
    private final Map<String, SmsState> table;
    private final Set<String> unheardOf = ConcurrentHashMap.newKeySet();

    public StateWords(String type, Map<String, SmsState> table) {
        this.type = type;
        this.table = Map.copyOf(table);
    }

    /** The state a word stands for. */
    public SmsState of(String word) {
        var state = table.get(word);
        if (state != null) {
            return state;
        }
        var shown = word.replaceAll("[^A-Za-z0-9_ -]", "?");
        if (unheardOf.size() < MOST_REMEMBERED && unheardOf.add(shown)) {
            LOG.warnf("A provider of type %s reports a state that is not in our table: %.40s", type, shown);
        }
        return SmsState.UNKNOWN;
    }
}
