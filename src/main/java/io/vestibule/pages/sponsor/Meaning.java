package io.vestibule.pages.sponsor;

import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.Trouble;

/** What a failure means for the person who looks at it, and who can do something about it. */
final class Meaning {

    private Meaning() {}

    /** In one or two short sentences; empty when nothing went wrong. */
    static String of(Delivery delivery) {
        if (delivery.reasonKind == null) {
            return delivery.trouble == Trouble.WAITING ? "No provider takes it now. Tried again by itself." : "";
        }
        return ofKind(delivery.reasonKind) + (delivery.trouble == Trouble.WAITING ? " Tried again by itself." : "");
    }

    /** The kinds are those of every provider; a provider's own words stand in the timeline. */
    private static String ofKind(String kind) {
        return switch (kind) {
            case "unreachable" -> "The provider could not be reached.";
            case "certificate" -> "The provider's certificate is not trusted. The admin has to look.";
            case "throttled" -> "The provider has too much to do.";
            case "unavailable" -> "The provider is out of service.";
            case "paused" -> "The provider failed too often and rests for a moment.";
            case "unknown-outcome" -> "The provider's answer was lost. The text may have gone out.";
            case "configuration" -> "The provider does not accept our account. The admin has to look.";
            case "region" -> "Our account may not text this country. The admin has to look.";
            case "route" -> "This provider cannot reach the number.";
            case "bad-number" -> "There is no such number. The guest can correct it.";
            case "not-mobile" -> "Texts cannot reach this number. The guest needs a mobile number.";
            case "opted-out" -> "The guest has answered STOP to us. Another number helps, or START.";
            case "fraud" -> "Blocked as suspected fraud. The admin has to look.";
            case "content" -> "Filtered because of its words. The admin has to look.";
            case "refused" -> "The provider refused it. The admin has to look.";
            case "handset-unreachable" -> "The phone is off or out of reach.";
            case "blocked" -> "Blocked by the carrier or by the phone. Another number helps.";
            case "expired" -> "It did not arrive in time.";
            case "provider-fault" -> "The provider took it and then failed.";
            default -> "It went wrong in a way that we have no words for. The timeline tells more.";
        };
    }
}
