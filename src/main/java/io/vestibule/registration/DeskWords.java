package io.vestibule.registration;

/** Says to staff why something cannot be done for a guest. */
public final class DeskWords {

    private DeskWords() {}

    public static String of(Problem problem, boolean hasPhone) {
        return switch (problem.kind()) {
            case PHONE_EMPTY -> "Enter the guest's mobile number";
            case PHONE_TOO_SHORT -> "This number is too short. Check it and the country";
            case PHONE_TOO_LONG -> "This number is too long. Check it and the country";
            case PHONE_NOT_MOBILE -> "Texts cannot reach this number. Enter a mobile number, or make a voucher";
            case PHONE_COUNTRY_NOT_SERVED -> "This portal texts no numbers in this country. Make a voucher";
            case PHONE_NOT_A_NUMBER -> "This is no mobile number. Check it and the country";
            case TOO_SOON -> "Just sent. Wait " + problem.detail() + " s before another text";
            case DAILY_LIMIT -> "This number has had " + problem.detail() + " texts today. Make a voucher";
            case NOT_READY -> hasPhone ? "There is nothing to send now" : "This guest has no phone";
            default -> "This is not possible now";
        };
    }
}
