package io.vestibule.ise;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/** The part of ERS that we use. Bodies are text, since ISE answers with HTML where one expects JSON. */
@Path("/ers/config")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ClientHeaderParam(name = "Content-Type", value = MediaType.APPLICATION_JSON)
interface ErsApi {

    String CSRF_HEADER = "X-CSRF-TOKEN";

    @POST
    @Path("/guestuser")
    Response create(@HeaderParam(CSRF_HEADER) String csrf, @HeaderParam("Cookie") String cookies, String body);

    @GET
    @Path("/guestuser/{id}")
    Response read(@PathParam("id") @Encoded String id);

    @GET
    @Path("/guestuser/name/{name}")
    Response readByName(@PathParam("name") @Encoded String name);

    @PUT
    @Path("/guestuser/{id}")
    Response update(
            @HeaderParam(CSRF_HEADER) String csrf,
            @HeaderParam("Cookie") String cookies,
            @PathParam("id") @Encoded String id,
            String body);

    @DELETE
    @Path("/guestuser/{id}")
    Response delete(
            @HeaderParam(CSRF_HEADER) String csrf,
            @HeaderParam("Cookie") String cookies,
            @PathParam("id") @Encoded String id);

    @PUT
    @Path("/guestuser/{verb}/{id}")
    Response act(
            @HeaderParam(CSRF_HEADER) String csrf,
            @HeaderParam("Cookie") String cookies,
            @PathParam("verb") String verb,
            @PathParam("id") @Encoded String id,
            String body);

    @GET
    @Path("/guestuser/versioninfo")
    Response fetchCsrf(@HeaderParam(CSRF_HEADER) String fetch);

    @GET
    @Path("/{resource}/{id}")
    Response readOf(@PathParam("resource") String resource, @PathParam("id") @Encoded String id);

    @GET
    @Path("/{resource}/name/{name}")
    Response readNamed(@PathParam("resource") String resource, @PathParam("name") @Encoded String name);

    @POST
    @Path("/endpoint")
    Response createEndpoint(@HeaderParam(CSRF_HEADER) String csrf, @HeaderParam("Cookie") String cookies, String body);

    @PUT
    @Path("/endpoint/{id}")
    Response updateEndpoint(
            @HeaderParam(CSRF_HEADER) String csrf,
            @HeaderParam("Cookie") String cookies,
            @PathParam("id") @Encoded String id,
            String body);

    @DELETE
    @Path("/endpoint/{id}")
    Response deleteEndpoint(
            @HeaderParam(CSRF_HEADER) String csrf,
            @HeaderParam("Cookie") String cookies,
            @PathParam("id") @Encoded String id);

    @GET
    @Path("/{resource}")
    Response list(@PathParam("resource") String resource, @QueryParam("size") int size, @QueryParam("page") int page);
}
