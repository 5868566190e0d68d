package io.vestibule.signin;

import java.time.Clock;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.signin.Account.Source;
import io.vestibule.task.Commit;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@Tag("database")
class AccountsTest {

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    @AfterEach
    void clear() {
        Commit.of("test", () -> StaffAccount.deleteAll());
    }

    private void store(String name, Role role, String mail, boolean disabled) {
        Commit.of("test", () -> {
            var account = new StaffAccount();
            account.name = name;
            account.source = Source.LDAP;
            account.role = role;
            account.mail = mail;
            account.disabled = disabled;
            account.createdAt = clock.instant();
            account.groups(Set.of("CN=Hosts,DC=example,DC=org", "Hosts"));
            account.renewStamp();
            account.persist();
        });
    }

    @Test
    void settingsAndDatabaseAreOne() {
        store("berta", Role.SPONSOR, "berta@example.org", false);
        assertThat(accounts.byName("Sponsor")).map(Account::source).contains(Source.SETTINGS);
        assertThat(accounts.byName(" BERTA ")).map(Account::source).contains(Source.LDAP);
        assertThat(accounts.byName("nobody")).isEmpty();
    }

    @Test
    void aMailAddressLeadsToWhoMayVouch() {
        store("berta", Role.SPONSOR, "berta@example.org", false);
        store("cora", Role.AUDITOR, "cora@example.org", false);
        store("dora", Role.SPONSOR, "dora@example.org", true);
        assertThat(accounts.byMail("Sponsor@example.ORG ")).map(Account::name).contains("sponsor");
        assertThat(accounts.byMail("BERTA@example.org")).map(Account::name).contains("berta");
        assertThat(accounts.byMail("cora@example.org")).isEmpty();
        assertThat(accounts.byMail("dora@example.org")).isEmpty();
        assertThat(accounts.byMail("")).isEmpty();
        assertThat(accounts.byMail("x".repeat(400) + "@example.org")).isEmpty();
    }

    @Test
    void theGroupsOfTheDirectoryAreKept() {
        store("berta", Role.SPONSOR, null, false);
        assertThat(accounts.byName("berta").orElseThrow().directoryGroups())
                .containsExactlyInAnyOrder("CN=Hosts,DC=example,DC=org", "Hosts");
    }

    @Test
    void aNamesakeOfTheSettingsIsNotFound() {
        store("admin", Role.SPONSOR, null, false);
        assertThat(accounts.byName("admin")).map(Account::role).contains(Role.ADMIN);
    }
}
