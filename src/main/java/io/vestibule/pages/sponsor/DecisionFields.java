package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.FormParam;

import io.vestibule.approval.Decision;
import io.vestibule.approval.StayWish;

/** What a sponsor sent to decide. Anything may be missing or nonsense. */
public class DecisionFields {

    static final String DAY = "day";
    static final String TODAY = "today";
    static final String USUAL = "usual";

    /** The durations to choose from, by the words that stand in forms. */
    static final Map<String, Duration> DAYS = days();

    private static final int LONGEST_REASON = 500;

    @FormParam("do")
    String verdict;

    @FormParam("stay")
    String stay;

    @FormParam("day")
    String day;

    @FormParam("type")
    String type;

    @FormParam("reason")
    String reason;

    private static Map<String, Duration> days() {
        var days = new LinkedHashMap<String, Duration>();
        days.put("1d", Duration.ofDays(1));
        days.put("3d", Duration.ofDays(3));
        days.put("5d", Duration.ofDays(5));
        return days;
    }

    /** What was meant, or what is missing, in words. */
    record Meant(Optional<Decision> decision, String problem) {

        private static Meant of(Decision decision) {
            return new Meant(Optional.of(decision), "");
        }

        private static Meant not(String problem) {
            return new Meant(Optional.empty(), problem);
        }
    }

    Meant meant() {
        if ("deny".equals(verdict)) {
            return Meant.of(new Decision.Deny(reason()));
        }
        if (!"approve".equals(verdict)) {
            return Meant.not("Choose: approve or deny");
        }
        return wish().map(wish -> Meant.of(new Decision.Approve(wish, given(type))))
                .orElseGet(() -> Meant.not(
                        DAY.equals(stay) ? "Enter the last day as a date" : "Choose how long the guest may stay"));
    }

    private Optional<StayWish> wish() {
        var chosen = given(stay).orElse(USUAL);
        if (chosen.equals(DAY)) {
            return lastDay().map(StayWish::endOf);
        }
        if (chosen.equals(TODAY)) {
            return Optional.of(StayWish.endOfToday());
        }
        return chosen.equals(USUAL)
                ? Optional.of(StayWish.usual())
                : Optional.ofNullable(DAYS.get(chosen)).map(StayWish::lasting);
    }

    private Optional<LocalDate> lastDay() {
        try {
            return given(day).map(LocalDate::parse).filter(date -> date.getYear() < 10_000);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** One line, as people mean it. */
    Optional<String> reason() {
        return given(reason)
                .map(text -> text.replaceAll("\\p{Cntrl}+", " ").strip())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_REASON)))
                .filter(text -> !text.isEmpty());
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
