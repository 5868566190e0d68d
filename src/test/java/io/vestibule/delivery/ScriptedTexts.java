package io.vestibule.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Scripted providers, little patience, and callers of every kind in front of them. */
public class ScriptedTexts implements QuarkusTestProfile {

    public static final String GATEWAY_KEY = "0123456789abcdef0123456789abcdef";

    private static final List<String> CALLERS = List.of(
            // each system as docs/gateway.md says
            "ise.secret=ise-secret",
            "ise.key=" + GATEWAY_KEY,
            "wso.secret=wso-secret",
            "wsoold.secret=wsoold-secret",
            "wsoold.answer.status=202",
            "privacyidea.secret=pi-secret",
            "json.secret=json-secret",
            "json.answer.format=json",
            "json.answer.status=201",
            "json.answer.marker=ACCEPTED",
            "turning.secret=new-secret",
            "turning.previous-secret=old-secret",
            "inside.secret=inside-secret",
            "inside.networks=192.0.2.0/24,2001:db8::/32",
            "local.secret=local-secret",
            "local.networks=127.0.0.0/8,::1",
            "home.secret=home-secret",
            "home.countries=GB",
            "home.default-country=GB",
            "home.sender=Example",
            "home.route=solo",
            "home.urgent=false",
            "german.secret=german-secret",
            "german.default-country=DE",
            "named.secret=named-secret",
            "named.fields.number=Empfaenger",
            "named.fields.text=nach-richt",
            "slow.secret=slow-secret",
            "slow.rate-per-minute=2",
            "few.secret=few-secret",
            "few.daily-quota=2",
            "fewer.secret=fewer-secret",
            "fewer.daily-quota-per-number=1",
            "short.secret=short-secret",
            "short.most-parts=1",
            "quick.secret=quick-secret",
            "quick.duplicate-window=0s");

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(Map.ofEntries(
                Map.entry("vestibule.sms.providers.one.type", "scripted"),
                Map.entry("vestibule.sms.providers.two.type", "scripted"),
                Map.entry("vestibule.sms.routes.default", "one,two"),
                Map.entry("vestibule.sms.routes.solo", "one"),
                Map.entry("vestibule.sms.routes.log", "log"),
                Map.entry("vestibule.sms.providers.log.type", "log"),
                Map.entry("vestibule.delivery.settle", "200ms"),
                Map.entry("vestibule.delivery.first-wait", "100ms"),
                Map.entry("vestibule.delivery.longest-wait", "200ms"),
                Map.entry("vestibule.sms.providers.busy.type", "scripted"),
                Map.entry("vestibule.sms.providers.late.type", "scripted"),
                Map.entry("vestibule.sms.routes.busy", "busy,two"),
                Map.entry("vestibule.sms.routes.late", "late"),
                // for the links in mails to sponsors, which texts have nothing to do with: a start of its own costs
                // much
                Map.entry("vestibule.approval.sign-in", "required")));
        for (var line : CALLERS) {
            var parts = line.split("=", 2);
            settings.put("vestibule.gateway.callers." + parts[0], parts[1]);
        }
        return settings;
    }

    /** The same with the other answer to an unknown outcome. */
    public static class Resending extends ScriptedTexts {

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("vestibule.delivery.unknown-outcome", "resend");
            return settings;
        }
    }
}
