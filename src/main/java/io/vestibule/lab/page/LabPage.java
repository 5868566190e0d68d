package io.vestibule.lab.page;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import io.vestibule.lab.phone.PhoneProfile;
import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.SimulatedProvider;
import io.vestibule.net.Site;

/** The page with a phone on the screen, of whichever system. */
@Path("/lab")
public class LabPage {

    /** A magic number and what each provider calls its fate. */
    public record Magic(String number, String meaning, List<String> codes, boolean later) {}

    @CheckedTemplate(basePath = "lab")
    static class Pages {
        private Pages() {}

        static native TemplateInstance page(
                String product, String version, List<PhoneProfile> profiles, List<Magic> refused, List<Magic> later);
    }

    private final String product;
    private final Instance<SimulatedProvider> providers;
    private final String version;

    LabPage(Site site, Instance<SimulatedProvider> providers, Clock clock) {
        this.product = site.publicUrl().toString().replaceFirst("/+$", "");
        this.providers = providers;
        // browsers keep assets for a day; a lab started anew may have others
        this.version = Long.toString(clock.millis(), Character.MAX_RADIX);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page() {
        var magic = Arrays.stream(MagicNumber.values()).map(this::magic).toList();
        var refused = magic.stream().filter(number -> !number.later()).toList();
        var later = magic.stream().filter(Magic::later).toList();
        return Response.ok(Pages.page(product, version, List.of(PhoneProfile.values()), refused, later))
                .header("Cache-Control", "no-store")
                .build();
    }

    private Magic magic(MagicNumber number) {
        var codes = providers.stream()
                .filter(provider -> provider.codeOf(number.fate()) != null)
                .map(provider -> provider.name() + " " + provider.codeOf(number.fate()))
                .sorted()
                .toList();
        return new Magic(number.number(), number.meaning(), codes, number.fate().showsLater());
    }
}
