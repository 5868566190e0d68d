package io.vestibule.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.vestibule.secret.Keeper;
import io.vestibule.task.Commit;

/** Notes which settings are others than at the last start. What may be a secret is not shown, only that it changed. */
@Singleton
public class SettingsAudit {

    private static final String PURPOSE = "audit.setting";
    private static final int LONGEST = 300;
    private static final String HIDDEN = "(not shown)";
    private static final Pattern SECRET_NAME =
            Pattern.compile("password|secret|token|key|credential|auth|header|body|pin\\b|sid\\b");
    /** Without the signs of addresses that carry a password or a query. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9 ,._:/+()*{}=|$-]{0," + LONGEST + "}");
    /** What has no end may be a key, wherever it stands. */
    private static final Pattern LIKE_A_KEY = Pattern.compile("[A-Za-z0-9_+/=-]{24,}");

    private final Audit audit;
    private final Keeper keeper;

    SettingsAudit(Audit audit, Keeper keeper) {
        this.audit = audit;
        this.keeper = keeper;
    }

    /** @param settings all there are now, by name */
    public void compare(Map<String, String> settings) {
        Commit.of("audit.settings", () -> {
            AuditHorizon.lock(); // several nodes may start at once
            var before = SeenSetting.all().stream().collect(Collectors.toMap(seen -> seen.name, Function.identity()));
            var first = before.isEmpty();
            new TreeMap<>(settings).forEach((name, value) -> {
                if (name.length() <= LONGEST) {
                    see(name, value, before.remove(name), first);
                }
            });
            before.values().forEach(gone -> {
                note(gone.name, shown(gone), null);
                gone.delete();
            });
        });
    }

    private void see(String name, String value, SeenSetting before, boolean first) {
        var print = keeper.fingerprint(PURPOSE, name + "\n" + value);
        if (before != null && before.print.equals(print)) {
            return;
        }
        var seen = before == null ? new SeenSetting() : before;
        var formerly = before == null ? null : shown(before);
        seen.name = name;
        seen.print = print;
        seen.shown = isHarmless(name, value) ? value : null;
        seen.persist();
        if (!first) {
            note(name, formerly, shown(seen));
        }
    }

    private void note(String name, String before, String after) {
        audit.note(Actor.PRODUCT, Action.SETTING_CHANGED, "setting:" + name, before, after);
    }

    private static String shown(SeenSetting seen) {
        return seen.shown == null ? HIDDEN : seen.shown;
    }

    static boolean isHarmless(String name, String value) {
        return !SECRET_NAME.matcher(name).find()
                && HARMLESS.matcher(value).matches()
                && !LIKE_A_KEY.matcher(value).find();
    }
}
