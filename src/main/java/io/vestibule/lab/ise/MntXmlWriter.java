package io.vestibule.lab.ise;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.vestibule.lab.ise.IseSettings.MntXml;

/** The monitoring node's answers, in the spelling of one release or another. */
final class MntXmlWriter {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String NODE = "psn1";

    private MntXmlWriter() {}

    static String session(LiveSession session, MntXml style) {
        var members = members(session);
        if (style == MntXml.SPARSE) {
            members.keySet()
                    .retainAll(java.util.Set.of(
                            "user_name", "calling_station_id", "acs_server", "audit_session_id", "response"));
        }
        if (style == MntXml.PREFIXED) {
            members.computeIfPresent("calling_station_id", (name, mac) -> mac.replace(':', '-'));
        }
        var prefix = style == MntXml.PREFIXED ? "ns2:" : "";
        var xml = new StringBuilder(HEAD).append('<').append(prefix).append("sessionParameters");
        xml.append(style == MntXml.PREFIXED ? " xmlns:ns2=\"urn:ise:mnt\">" : ">");
        members.forEach((name, value) -> {
            var written = prefix + (style == MntXml.PREFIXED ? capital(name) : name);
            xml.append('<').append(written).append('>').append(escaped(value));
            xml.append("</").append(written).append('>');
        });
        return xml.append("</").append(prefix).append("sessionParameters>").toString();
    }

    private static Map<String, String> members(LiveSession session) {
        var members = new LinkedHashMap<String, String>();
        members.put("passed", "true");
        members.put("failed", "false");
        members.put("user_name", session.user());
        members.put("nas_ip_address", "198.51.100.7");
        members.put("calling_station_id", session.mac().toUpperCase(Locale.ROOT));
        members.put("acs_server", NODE);
        members.put("auth_acs_timestamp", DateTimeFormatter.ISO_INSTANT.format(session.started()));
        if (session.address() != null) {
            members.put("framed_ip_address", session.address());
        }
        members.put("audit_session_id", session.id());
        members.put("network_device_name", "WLC-lab");
        members.put("selected_azn_profiles", session.redirect() == null ? "PermitAccess" : "Guest-Redirect");
        members.put(
                "response",
                session.redirect() == null
                        ? "{Class=CACS:" + session.id() + ":" + NODE + "/1; }"
                        : "{cisco-av-pair=url-redirect-acl=GUEST-REDIRECT; cisco-av-pair=url-redirect="
                                + session.redirect() + "; }");
        return members;
    }

    static String result(String verb, boolean done, MntXml style) {
        var results = done || style != MntXml.SPARSE ? "<results>" + done + "</results>" : "";
        return HEAD + "<remoteCoA requestType=\"" + verb.toLowerCase(Locale.ROOT) + "\">" + results + "</remoteCoA>";
    }

    /** The absence of a session, which the node calls a server error. */
    static String nothingFound(String what) {
        return HEAD + "<mnt-rest-result><http-code>500</http-code><cpm-code>34110</cpm-code>"
                + "<status>SERVER_ERROR</status><description>No active session was found</description>"
                + "<module-name>MnT</module-name><internal-error-info>There is no such session</internal-error-info>"
                + "<requested-operation>Get By Type</requested-operation><resource-type>" + escaped(what)
                + "</resource-type></mnt-rest-result>";
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
