package io.vestibule.app;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import org.jboss.logging.Logger;

import io.vestibule.controller.Controllers;
import io.vestibule.delivery.TextTemplate;
import io.vestibule.gateway.Callers;
import io.vestibule.ise.IseSettings;
import io.vestibule.lab.LabConfig;
import io.vestibule.mail.Mailer;
import io.vestibule.net.ClientAddresses;
import io.vestibule.net.Site;
import io.vestibule.pages.admin.sheet.Timings;
import io.vestibule.portal.NetworkKind;
import io.vestibule.portal.Portal;
import io.vestibule.portal.Portals;
import io.vestibule.secret.Vault;
import io.vestibule.signin.LocalAccounts;
import io.vestibule.signin.SignInSettings;
import io.vestibule.signin.ldap.LdapSettings;
import io.vestibule.signin.oidc.OidcSignIn;
import io.vestibule.sms.SmsProviders;
import io.vestibule.sms.TextLength.Encoding;
import io.vestibule.task.DatabaseConfig;

/** Refuses to start with wrong settings, and says all that is wrong at once. Nothing outside is asked for this. */
@Singleton
class StartupChecks {

    private static final Logger LOG = Logger.getLogger(StartupChecks.class);
    private static final int FIRST = 1;

    private final LabConfig lab;
    private final Site site;
    private final DatabaseConfig database;
    private final Portals portals;
    private final Controllers controllers;
    private final Timings timings;
    private final IseSettings ise;
    private final SmsProviders providers;
    private final LocalAccounts accounts;
    private final SignInSettings signIn;
    private final LdapSettings ldap;
    private final OidcSignIn oidc;
    private final Callers callers;
    private final ClientAddresses addresses;
    private final Vault vault;
    private final Mailer mailer;

    StartupChecks(
            LabConfig lab,
            Site site,
            DatabaseConfig database,
            Portals portals,
            Controllers controllers,
            Timings timings,
            IseSettings ise,
            SmsProviders providers,
            LocalAccounts accounts,
            SignInSettings signIn,
            LdapSettings ldap,
            OidcSignIn oidc,
            Callers callers,
            ClientAddresses addresses,
            Vault vault,
            Mailer mailer) {
        this.lab = lab;
        this.site = site;
        this.database = database;
        this.portals = portals;
        this.controllers = controllers;
        this.timings = timings;
        this.ise = ise;
        this.providers = providers;
        this.accounts = accounts;
        this.signIn = signIn;
        this.ldap = ldap;
        this.oidc = oidc;
        this.callers = callers;
        this.addresses = addresses;
        this.vault = vault;
        this.mailer = mailer;
    }

    void check(@Observes @Priority(FIRST) StartupEvent event) {
        if (lab.alone()) {
            return;
        }
        var problems = problems();
        if (ldap.isPlain()) {
            LOG.warn("vestibule.signin.ldap.urls: passwords go to the directory unencrypted. Use ldaps:// or set"
                    + " vestibule.signin.ldap.start-tls=true.");
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(
                    "Vestibule does not start with these settings:\n  - " + String.join("\n  - ", problems));
        }
        controllers.warnings().forEach(LOG::warn);
        timings.warnings().forEach(LOG::warn);
    }

    private List<String> problems() {
        var problems = new ArrayList<String>();
        site.configuredUrl()
                .ifPresentOrElse(
                        url -> problems.addAll(problemsOf(url)),
                        () -> problems.add("vestibule.public-url is not set. Set it to the address at which guests,"
                                + " providers and staff reach this server, such as https://portal.example.org"));
        if (!database.url().startsWith("jdbc:")) {
            problems.add(
                    "vestibule.database.url must be a JDBC address, such as jdbc:postgresql://db.example.org/vestibule");
        }
        problems.addAll(vault.problems());
        problems.addAll(addresses.problems());
        problems.addAll(portals.problems());
        problems.addAll(controllers.problems());
        problems.addAll(ise.check());
        portals.all().stream()
                .flatMap(portal -> portal.location().stream())
                .flatMap(location -> ise.problemOf(location).stream())
                .forEach(problems::add);
        portals.all().stream()
                .filter(portal -> portal.network() == NetworkKind.CWA)
                .findFirst()
                .flatMap(portal -> ise.problemOfMnt())
                .ifPresent(problems::add);
        site.configuredUrl()
                .filter(url -> "http".equals(url.getScheme()))
                .ifPresent(url -> LOG.warn(
                        "vestibule.public-url is plain http: the captive portal API at /capport leaves its user-portal-url out,"
                                + " since phones take https only, and passwords cross the air readable"));
        problems.addAll(providers.problems());
        portals.all().forEach(portal -> problems.addAll(problemsOfTexts(portal)));
        problems.addAll(accounts.problems());
        problems.addAll(signIn.problems());
        problems.addAll(ldap.problems());
        problems.addAll(oidc.problems());
        problems.addAll(callers.problems());
        problems.addAll(mailer.problems());
        if (!mailer.isSetUp()) {
            portals.all().stream()
                    .filter(portal -> portal.sponsoring().isPresent())
                    .map(portal -> "vestibule.portals." + portal.name() + ".approval is sponsor, so mail is needed: set"
                            + " vestibule.mail.host and vestibule.mail.from")
                    .forEach(problems::add);
        }
        return problems;
    }

    private static List<String> problemsOfTexts(Portal portal) {
        var problems = new ArrayList<String>();
        new TreeMap<>(portal.texts()).forEach((language, words) -> {
            var key = "vestibule.portals." + portal.name() + ".text." + language;
            var template = new TextTemplate(words);
            template.problems().forEach(problem -> problems.add(key + ": " + problem));
            var longest = template.longest();
            if (longest.parts() > 1) {
                LOG.warnf(
                        "%s: a text can be %d %s long, which is %d parts, each charged as a text",
                        key,
                        longest.units(),
                        longest.encoding() == Encoding.GSM7 ? "signs" : "signs in Unicode",
                        longest.parts());
            }
        });
        return problems;
    }

    private static List<String> problemsOf(URI url) {
        var sound = url.getHost() != null
                && List.of("http", "https").contains(String.valueOf(url.getScheme()))
                && List.of("", "/").contains(url.getRawPath());
        return sound
                ? List.of()
                : List.of("vestibule.public-url: \"" + url + "\" must be scheme, host and port only, such as"
                        + " https://portal.example.org");
    }
}
