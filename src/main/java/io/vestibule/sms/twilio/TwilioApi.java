package io.vestibule.sms.twilio;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The part of Twilio's REST API that we use. Answers are taken raw, since not all of them are JSON. */
@Path("/2010-04-01/Accounts/{account}/Messages.json")
interface TwilioApi {

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Response send(
            @HeaderParam("Authorization") String authorization,
            @PathParam("account") String account,
            @FormParam("To") String to,
            @FormParam("From") String from,
            @FormParam("MessagingServiceSid") String messagingServiceSid,
            @FormParam("Body") String body,
            @FormParam("ValidityPeriod") long validityPeriod,
            @FormParam("StatusCallback") String statusCallback);

    @GET
    Response list(
            @HeaderParam("Authorization") String authorization,
            @PathParam("account") String account,
            @QueryParam("To") String to,
            @QueryParam("PageSize") int pageSize);
}
