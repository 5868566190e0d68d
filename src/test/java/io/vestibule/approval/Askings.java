package io.vestibule.approval;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;

import io.vestibule.guest.Guests;
import io.vestibule.guest.Person;
import io.vestibule.net.Site;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.portal.Portals;
import io.vestibule.secret.Keeper;
import io.vestibule.task.Commit;
import io.vestibule.task.Tasks;
import io.vestibule.testing.LabWindow;

/** Requests as a guest's form opens them, and what comes of them by and by. */
@Singleton
class Askings {

    private static final Pattern LINK = Pattern.compile("/approve/[A-Za-z0-9_-]+");

    private final Approvals approvals;
    private final Guests guests;
    private final Portals portals;
    private final Keeper keeper;
    private final Tasks tasks;
    private final LabWindow lab;

    Askings(Approvals approvals, Guests guests, Portals portals, Keeper keeper, Tasks tasks, Site site) {
        this.approvals = approvals;
        this.guests = guests;
        this.portals = portals;
        this.keeper = keeper;
        this.tasks = tasks;
        this.lab = new LabWindow(site.publicUrl().toString());
    }

    LabWindow lab() {
        return lab;
    }

    /** @param number the end of the guest's number, in this package's block */
    ApprovalRequest ask(int number, String portal, String firstName, String sponsor) {
        return Commit.of("test", () -> {
            var wish = new Guests.Wish(portal, "Weekly (default)", Optional.empty(), Duration.ofDays(1));
            var guest = guests.forPhone(new PhoneNumber("+4474007%05d".formatted(number)), "GB", wish, Person.UNNAMED);
            var person = new Person(firstName, null, null, null, sponsor, null);
            return approvals.ask(guest, portals.named(portal).orElseThrow(), person);
        });
    }

    ApprovalRequest stored(ApprovalRequest request) {
        return Commit.read(() -> ApprovalRequest.byId(request.id)).orElseThrow();
    }

    /** Lets a waiting task of a request, or of a mail, run now. */
    void hurry(String task, Object id) {
        Commit.of("test", () -> tasks.hurry(task, id.toString()));
    }

    List<ApprovalMail> mails(ApprovalRequest request) {
        return Commit.read(() -> ApprovalMail.ofRequest(request.id));
    }

    /** The mails about a guest that arrived at an address, newest first. */
    List<JsonNode> arrived(String address, String firstName) {
        return lab.mails(address).stream()
                .filter(mail -> mail.path("subject").asText().contains(firstName))
                .toList();
    }

    /** The newest mail about a guest at an address, once so many are there. */
    JsonNode awaitMail(String address, String firstName, int count) {
        return Awaitility.await()
                .until(() -> arrived(address, firstName), mails -> mails.size() == count)
                .get(0);
    }

    /** The path of the link in a mail. */
    static String link(JsonNode mail) {
        var found = LINK.matcher(mail.path("text").asText());
        if (!found.find()) {
            throw new AssertionError("no link in " + mail);
        }
        return found.group();
    }
}
