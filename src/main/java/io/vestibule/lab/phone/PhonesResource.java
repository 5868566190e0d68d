package io.vestibule.lab.phone;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.vestibule.lab.LabAnswers;
import io.vestibule.lab.controller.Air;

/** The phones: what happens to one goes in, what it shows comes out. */
@Path("/lab/api/phones")
public class PhonesResource {

    private static final String DONE = "Done";
    private static final String USUAL = "aireos";

    /** A phone to be taken; the address may be left out. */
    public record Taken(String mac, String profile, String network) {}

    /** Something that happens to a phone: {@code join, leave, open, load, press, switch}. */
    public record Happening(String event) {}

    /**
     * What a phone shows.
     *
     * @param wifi none, captive or online, as the network has it
     * @param ssid null when it is on none
     * @param satisfied whether its system found the Internet when it last looked
     * @param open whether the login window is open
     * @param address where the login window opens, host and path below the lab
     * @param title of the login window
     * @param button that closes the login window
     * @param notice what the system says on the phone's home screen
     * @param steps what it did lately, newest first
     */
    public record Shown(
            String mac,
            String profile,
            String network,
            Instant takenAt,
            String wifi,
            String ssid,
            String userName,
            boolean excluded,
            boolean satisfied,
            boolean open,
            String address,
            String title,
            String button,
            String notice,
            List<Step> steps) {}

    private final Phones phones;

    PhonesResource(Phones phones) {
        this.phones = phones;
    }

    @POST
    public Shown take(Taken taken) {
        if (taken == null) {
            throw LabAnswers.badRequest("a JSON object with profile and network is required");
        }
        var profile = PhoneProfile.of(taken.profile())
                .orElseThrow(() -> LabAnswers.badRequest(
                        "profile must be one of ios, android-webview, android-customtab, windows, plain"));
        return shown(phones.take(profile, taken.mac(), taken.network() == null ? USUAL : taken.network()));
    }

    @GET
    @Path("/{mac}")
    public Shown phone(@PathParam("mac") String mac) {
        return shown(found(mac));
    }

    @POST
    @Path("/{mac}/events")
    public Shown happens(@PathParam("mac") String mac, Happening happening) {
        var event = Event.of(happening == null ? null : happening.event())
                .orElseThrow(
                        () -> LabAnswers.badRequest("event must be one of join, leave, open, load, press, switch"));
        return shown(phones.after(event, found(mac)));
    }

    private Phone found(String mac) {
        return phones.find(mac).orElseThrow(() -> LabAnswers.notFound("nobody has taken this phone"));
    }

    private Shown shown(Phone phone) {
        var reception = phones.reception(phone);
        var profile = phone.profile();
        var wifi = reception.map(heard -> heard.online() ? "online" : "captive").orElse("none");
        var ssid = reception.map(Air.Reception::ssid).orElse(null);
        return new Shown(
                phone.mac(),
                profile.word(),
                phone.network(),
                phone.takenAt(),
                wifi,
                ssid,
                reception.map(Air.Reception::userName).orElse(null),
                reception.filter(Air.Reception::excluded).isPresent(),
                phone.satisfied(),
                phone.open(),
                "/lab/probe/" + phone.mac() + "/" + profile.probe().address(),
                profile.words().title(),
                phone.satisfied() && profile.has(Habit.LEAVES_WHEN_CLOSED)
                        ? DONE
                        : profile.words().button(),
                notice(phone, wifi, ssid),
                phones.steps(phone));
    }

    private static String notice(Phone phone, String wifi, String ssid) {
        return switch (wifi) {
            case "none" -> "The phone is on no Wi-Fi.";
            case "online" -> phone.satisfied() ? "You are online." : "The phone has not noticed yet that it is online.";
            default ->
                phone.profile() == PhoneProfile.PLAIN
                        ? "Nothing opens by itself: open a page."
                        : "Sign in to " + ssid + ".";
        };
    }
}
