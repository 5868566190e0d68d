package io.vestibule.lab.sms.vonage;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.vestibule.lab.LabDatabase;

/** The public keys of the account's applications. */
@ApplicationScoped
public class ApplicationKeys {

    private final LabDatabase database;

    ApplicationKeys(LabDatabase database) {
        this.database = database;
        database.create("create table if not exists sms_vonage_application (id varchar(100) primary key,"
                + " public_key varchar(10000) not null)");
    }

    /** Says whether the key can be read. */
    boolean set(String id, String pem) {
        if (read(pem).isEmpty()) {
            return false;
        }
        database.update("merge into sms_vonage_application (id, public_key) values (?, ?)", id, pem);
        return true;
    }

    Optional<PublicKey> find(String id) {
        return database
                .query(row -> row.getString(1), "select public_key from sms_vonage_application where id = ?", id)
                .stream()
                .findFirst()
                .flatMap(ApplicationKeys::read);
    }

    private static Optional<PublicKey> read(String pem) {
        try {
            var body = Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s", ""));
            return Optional.of(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(body)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
