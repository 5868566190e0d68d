package io.vestibule.signin;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.vestibule.secret.Keeper;
import io.vestibule.secret.Unguessable;

/** Makes the codes of the second step, and the fingerprints by which they are kept. */
@Singleton
class Codes {

    private static final String DIGITS = "0123456789";
    /** Without those that are mistaken for each other. */
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int BACKUP_LENGTH = 10;

    private final SignInConfig.SecondFactor config;
    private final Keeper keeper;

    Codes(SignInConfig config, Keeper keeper) {
        this.config = config.secondFactor();
        this.keeper = keeper;
    }

    /** A code for a text. */
    String fresh() {
        return Unguessable.word(config.length(), config.letters() ? SIGNS : DIGITS);
    }

    /** A new list of backup codes, in place of the former one, in the caller's transaction. */
    List<String> backup(String account) {
        BackupCode.forget(account);
        var codes = Stream.generate(() -> Unguessable.word(BACKUP_LENGTH, SIGNS))
                .distinct()
                .limit(config.backupCodes())
                .toList();
        codes.forEach(code -> BackupCode.keep(account, fingerprint(account, code)));
        return codes.stream()
                .map(code -> code.substring(0, BACKUP_LENGTH / 2) + "-" + code.substring(BACKUP_LENGTH / 2))
                .toList();
    }

    /** @param owner what the code opens, so that it opens nothing else */
    String fingerprint(String owner, String code) {
        return keeper.fingerprint("signin.code", owner + "\n" + code);
    }

    /** What was meant: people put blanks and hyphens where they like. */
    static String asMeant(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
