package io.vestibule.lab.sms;

import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.vestibule.lab.LabDatabase;

/** Where providers report that are told it once, and not with each text. */
@ApplicationScoped
public class Subscriptions {

    /**
     * Where one provider reports.
     *
     * @param secret with which it signs; empty when it does not, or as its settings say
     */
    public record Subscription(String url, String secret) {}

    private final LabDatabase database;

    public Subscriptions(LabDatabase database) {
        this.database = database;
        database.create(
                """
                create table if not exists sms_subscription (
                    provider varchar(40) primary key,
                    url varchar(4000) not null,
                    secret varchar(200) not null)""");
    }

    public Optional<Subscription> find(String provider) {
        return database
                .query(
                        row -> new Subscription(row.getString("url"), row.getString("secret")),
                        "select url, secret from sms_subscription where provider = ?",
                        provider)
                .stream()
                .findFirst();
    }

    public void set(String provider, String url, String secret) {
        database.update("merge into sms_subscription (provider, url, secret) values (?, ?, ?)", provider, url, secret);
    }

    public void remove(String provider) {
        database.update("delete from sms_subscription where provider = ?", provider);
    }

    /** Whether a provider would call this address. */
    public static boolean isAddress(String url) {
        try {
            var uri = URI.create(url);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
