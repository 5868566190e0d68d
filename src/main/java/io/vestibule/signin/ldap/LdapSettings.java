package io.vestibule.signin.ldap;

import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;

/** What is wrong with the settings of the directory. */
@Singleton
public class LdapSettings {

    private static final String KEY = "vestibule.signin.ldap.";
    private static final Set<String> SCHEMES = Set.of("ldap", "ldaps");

    private final LdapConfig config;

    LdapSettings(LdapConfig config) {
        this.config = config;
    }

    /** Each with its key and cure; empty when all is well. */
    public List<String> problems() {
        var urls = config.urls().orElse(List.of());
        if (urls.isEmpty()) {
            return List.of();
        }
        var problems = new ArrayList<String>();
        if (urls.stream()
                .anyMatch(url -> url.getHost() == null || !SCHEMES.contains(String.valueOf(url.getScheme())))) {
            problems.add(KEY + "urls must be addresses such as ldaps://dc1.example.org");
        } else if (urls.stream().map(URI::getScheme).distinct().count() > 1) {
            problems.add(KEY + "urls must be all ldaps:// or all ldap://");
        } else if (config.startTls() && "ldaps".equals(urls.get(0).getScheme())) {
            problems.add(KEY + "start-tls is for ldap:// only. Leave it out, as ldaps:// is encrypted anyway.");
        }
        if (config.base().isEmpty()) {
            problems.add(
                    KEY + "base is not set. Set it to the entry below which people are, such as DC=example,DC=org");
        }
        if (config.bindDn().isPresent() && config.bindPassword().isEmpty()) {
            problems.add(KEY + "bind-password is not set. Set it to the password of " + KEY + "bind-dn.");
        }
        config.trust()
                .filter(file -> !Files.isReadable(file))
                .ifPresent(file -> problems.add(
                        KEY + "trust: the file " + file + " cannot be read. Give a PEM file with certificates."));
        problemOf("filter", config.filter(), problems);
        problemOf("mail-filter", config.mailFilter(), problems);
        problemOf("group-filter", config.groupFilter(), problems);
        if (config.roles().isEmpty() && config.otherwise().isEmpty()) {
            problems.add(KEY + "roles is not set, so nobody would have access. Set " + KEY
                    + "roles.sponsor to the groups whose members vouch for guests.");
        }
        return problems;
    }

    /** Whether passwords would go to the directory as everybody on the way can read them. */
    public boolean isPlain() {
        return config.urls().orElse(List.of()).stream().anyMatch(url -> "ldap".equals(url.getScheme()))
                && !config.startTls();
    }

    private static void problemOf(String key, String filter, List<String> problems) {
        try {
            Filter.create(filter.replace("{0}", "x"));
        } catch (LDAPException e) {
            problems.add(KEY + key + " is no LDAP filter: " + e.getMessage());
        }
        if (!filter.contains("{0}")) {
            problems.add(KEY + key + " must have {0} where the value stands.");
        }
    }
}
