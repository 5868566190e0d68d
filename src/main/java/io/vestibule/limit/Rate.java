package io.vestibule.limit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * So many within a time, written {@code 30/10m}.
 *
 * @param most how many; 0 when there is no bound, which is written {@code off}
 */
public record Rate(int most, Duration within) {

    private static final Rate OFF = new Rate(0, Duration.ZERO);
    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,6})/([1-9][0-9]{0,5})([smhd])");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS, "d", ChronoUnit.DAYS);

    /** Reads a rate as the settings write it. */
    public static Rate of(String written) {
        if ("off".equals(written.strip())) {
            return OFF;
        }
        var rate = WRITTEN.matcher(written.strip());
        if (!rate.matches()) {
            throw new IllegalArgumentException("\"" + written + "\" is no rate such as 30/10m, 500/1d or off");
        }
        var within = Duration.of(Long.parseLong(rate.group(2)), UNITS.get(rate.group(3)));
        return new Rate(Integer.parseInt(rate.group(1)), within);
    }

    boolean isOff() {
        return most == 0;
    }
}
