package io.vestibule.ise;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.vestibule.xml.XmlElement;

/** Classifies the failures of the monitoring node. It calls the absence of a session a server error. */
final class MntFaults {

    /** "No such session", and also "this host is no monitoring node". */
    private static final String NOTHING_FOUND = "34110";

    private static final Pattern WRONG_NODE =
            Pattern.compile("not (an? |the )?(active )?(mnt|monitoring)|(mnt|monitoring) (node )?(is )?not");

    private MntFaults() {}

    /** Empty when the answer is a success. */
    static Optional<IseException> of(ErsAnswer answer, boolean change) {
        if (answer.isSuccess()) {
            return Optional.empty();
        }
        var kind = kind(answer);
        return Optional.of(new IseException(
                kind, "HTTP " + answer.status(), null, change && kind == IseFailure.SERVER_ERROR, null));
    }

    private static IseFailure kind(ErsAnswer answer) {
        if (answer.status() == 401 || answer.status() == 403) {
            return IseFailure.MNT_REFUSED;
        }
        if (answer.isRedirect()) {
            return IseFailure.NOT_A_MNT_NODE; // to the admin page's sign-in
        }
        var fault = XmlElement.parse(answer.body());
        if (fault.find("cpm-code").text().equals(NOTHING_FOUND)) {
            var why = (fault.find("internal-error-info").text() + " "
                            + fault.find("description").text())
                    .toLowerCase(Locale.ROOT);
            return WRONG_NODE.matcher(why).find() ? IseFailure.NOT_A_MNT_NODE : IseFailure.NOT_FOUND;
        }
        return switch (answer.status()) {
            case 404 -> IseFailure.NOT_FOUND;
            case 429 -> IseFailure.RATE_LIMITED;
            default ->
                answer.status() >= 500
                        ? IseFailure.SERVER_ERROR
                        : answer.status() >= 400 ? IseFailure.REFUSED : IseFailure.UNREADABLE;
        };
    }
}
