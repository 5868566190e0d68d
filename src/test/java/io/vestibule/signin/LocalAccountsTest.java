package io.vestibule.signin;

import java.util.Optional;
import java.util.stream.Stream;

import io.quarkus.elytron.security.common.BcryptUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.secret.Keepers;
import io.vestibule.secret.Secret;

import static org.assertj.core.api.Assertions.assertThat;

class LocalAccountsTest {

    private static final String HASH = BcryptUtil.bcryptHash("correct horse", 4);
    private static final Secret RIGHT = Secret.of("correct horse");

    private static LocalAccounts accounts(String... settings) {
        return new LocalAccounts(Settings.signIn(settings), Keepers.any());
    }

    private static LocalAccounts anna(String password, String role) {
        return accounts("accounts.anna.password", password, "accounts.anna.role", role);
    }

    @Test
    void aHashIsMatchedByItsPasswordOnly() {
        var accounts = anna(HASH, "sponsor");
        assertThat(accounts.authenticate("anna", RIGHT)).map(Account::role).contains(Role.SPONSOR);
        assertThat(accounts.authenticate("anna", Secret.of("correct horses"))).isEmpty();
        assertThat(accounts.authenticate("anna", Secret.of(HASH))).isEmpty();
    }

    @Test
    void hashesOfOtherToolsAreUnderstood() {
        var accounts = anna("$2y$" + HASH.substring(4), "admin");
        assertThat(accounts.authenticate("anna", RIGHT)).isPresent();
    }

    @Test
    void aPlainPasswordIsMatchedByItselfOnly() {
        var accounts = anna("correct horse", "admin");
        assertThat(accounts.authenticate("anna", RIGHT)).map(Account::role).contains(Role.ADMIN);
        assertThat(accounts.authenticate("anna", Secret.of("Correct horse"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna", " anna ", "ANNA"})
    void namesAreTakenAsPeopleTypeThem(String typed) {
        assertThat(anna("correct horse", "admin").authenticate(typed, RIGHT))
                .map(Account::name)
                .contains("anna");
    }

    @Test
    void aMailAddressLeadsToItsOwner() {
        var accounts = accounts(
                "accounts.anna.password",
                HASH,
                "accounts.anna.role",
                "sponsor",
                "accounts.anna.mail",
                "Anna@Example.org");
        assertThat(accounts.byMail("anna@example.org")).map(Account::name).contains("anna");
        assertThat(accounts.byMail("berta@example.org")).isEmpty();
    }

    @Test
    void nobodyHasNoPassword() {
        assertThat(accounts().authenticate("anna", RIGHT)).isEmpty();
        assertThat(anna(HASH, "admin").authenticate("berta", RIGHT)).isEmpty();
    }

    @Test
    void theStampChangesWithThePasswordAndTheRole() {
        var before = anna("one", "sponsor").byName("anna").map(Account::stamp);
        assertThat(anna("one", "sponsor").byName("anna").map(Account::stamp)).isEqualTo(before);
        assertThat(anna("two", "sponsor").byName("anna").map(Account::stamp)).isNotEqualTo(before);
        assertThat(anna("one", "admin").byName("anna").map(Account::stamp)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$2y$10$tooshort", "$2y$99$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy", "  "})
    void whatCannotBeAPasswordIsRefusedAtTheStart(String password) {
        assertThat(anna(password, "admin").problems())
                .singleElement()
                .asString()
                .startsWith("vestibule.signin.accounts.anna.password ")
                .doesNotContain("tooshort");
    }

    @Test
    void goodSettingsHaveNoProblems() {
        assertThat(anna(HASH, "admin").problems()).isEmpty();
        assertThat(accounts().problems()).isEmpty();
    }

    @Test
    void comparingWithNobodysPasswordTakesAsLongAsTheSlowest() {
        var slow = BcryptUtil.bcryptHash("correct horse", 6);
        var all = Stream.of(
                StoredPassword.of(Secret.of(HASH)),
                StoredPassword.of(Secret.of(slow)),
                StoredPassword.of(Secret.of("plain")));
        assertThat(StoredPassword.ofNobody(all).cost()).isEqualTo(Optional.of(6));
    }
}
