package io.vestibule.pages.guest;

import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.vestibule.web.Pages;

/** Shows each page of a guest with made-up data, for the tests that look at them. */
@Path("/gallery")
public class GuestGallery {

    @Inject
    GuestSamples samples;

    @Inject
    Pages pages;

    @GET
    @Path("/{page}")
    public Response page(
            @PathParam("page") String page, @QueryParam("lang") String lang, @QueryParam("theme") String theme) {
        var locale = Locale.forLanguageTag(lang == null ? "en" : lang);
        var all = samples.pages(theme, locale);
        if (!all.containsKey(page)) {
            throw new NotFoundException();
        }
        return pages.page(
                200, samples.layout(theme, locale), all.get(page), List.of("https://guest-login.example.org"));
    }
}
