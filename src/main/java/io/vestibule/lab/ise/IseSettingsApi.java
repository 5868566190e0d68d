package io.vestibule.lab.ise;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;

import io.vestibule.lab.LabAnswers;

/** The lab's own door to the settings of its ISE. */
@Path("/lab/api/ise/settings")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class IseSettingsApi {

    private final IseSwitches switches;

    IseSettingsApi(IseSwitches switches) {
        this.switches = switches;
    }

    @GET
    public IseSettings shown() {
        return switches.now();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public IseSettings change(ObjectNode part) {
        try {
            return switches.change(part);
        } catch (IllegalArgumentException e) {
            throw LabAnswers.badRequest(e.getMessage());
        }
    }

    @DELETE
    public void restoreDefaults() {
        switches.restoreDefaults();
    }
}
