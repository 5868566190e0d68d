package io.vestibule.ise;

import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The part of the monitoring node's interface that we use. All of it is GET, even what changes something. */
@Path("/admin/API/mnt")
@Produces(MediaType.APPLICATION_XML)
interface MntApi {

    @GET
    @Path("/Session/{key}/{value}")
    Response session(@PathParam("key") String key, @PathParam("value") @Encoded String value);

    @GET
    @Path("/Session/Active/SessionID/{id}/0")
    Response sessionById(@PathParam("id") @Encoded String id);

    @GET
    @Path("/CoA/{verb}/{node}/{mac}/{option}")
    Response change(
            @PathParam("verb") String verb,
            @PathParam("node") @Encoded String node,
            @PathParam("mac") @Encoded String mac,
            @PathParam("option") int option);
}
