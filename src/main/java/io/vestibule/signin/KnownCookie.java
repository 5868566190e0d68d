package io.vestibule.signin;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;

import io.vestibule.net.Site;
import io.vestibule.secret.Keeper;

/**
 * The cookie by which a browser is known as one at which somebody has signed in before. It opens nothing: whoever has it
 * may go on guessing, within the limits of the address, while others have to wait.
 */
@Singleton
public class KnownCookie {

    public static final String NAME = "vestibule-known";

    private static final String PURPOSE = "signin.known";
    private static final Duration KEPT = Duration.ofDays(180);
    private static final int MOST_NAMES = 5;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST = 2000;

    private final Keeper keeper;
    private final boolean secure;

    KnownCookie(Keeper keeper, Site site) {
        this.keeper = keeper;
        secure = "https".equalsIgnoreCase(site.publicUrl().getScheme());
    }

    /** The cookie for a browser at which somebody has signed in now; the oldest of many names goes. */
    public NewCookie with(Browser browser, Account account) {
        var names = Stream.concat(Stream.of(account.name()), browser.knows().stream())
                .filter(name -> name.length() <= LONGEST_NAME)
                .distinct()
                .limit(MOST_NAMES)
                .collect(Collectors.joining("\n"));
        return new NewCookie.Builder(NAME)
                .value(keeper.seal(PURPOSE, names))
                .path("/signin")
                .maxAge((int) KEPT.toSeconds())
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** The names in a cookie that a browser sent; none when it is not ours. */
    Set<String> names(String value) {
        if (value == null || value.length() > LONGEST) {
            return Set.of();
        }
        return keeper.open(PURPOSE, value)
                .map(names -> names.lines().collect(Collectors.toCollection(LinkedHashSet::new)))
                .orElseGet(LinkedHashSet::new);
    }
}
