package io.vestibule.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.audit.Actor;
import io.vestibule.signin.Account.Source;
import io.vestibule.signin.Directory.Person;
import io.vestibule.signin.StaffRegister.Result;
import io.vestibule.task.Commit;

import static org.assertj.core.api.Assertions.assertThat;

/** What admins do to each other, and what directories make of names. */
@QuarkusTest
@Tag("database")
class StaffRegisterTest {

    @Inject
    StaffRegister register;

    @Inject
    DirectoryAccounts remembered;

    @Inject
    Clock clock;

    @AfterEach
    void clear() {
        io.vestibule.testing.Staff.forgetAll();
    }

    private void admin(String name) {
        Commit.of("test", () -> {
            var account = new StaffAccount();
            account.name = name;
            account.source = Source.LOCAL;
            account.role = Role.ADMIN;
            account.passwordHash = "a hash";
            account.createdAt = clock.instant();
            account.renewStamp();
            account.persist();
        });
    }

    @Test
    void ofTwoAdminsWhoLockEachOtherOutOneIsLeft() throws Exception {
        admin("urs");
        admin("vera");
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var both = List.of(
                    threads.submit(() -> {
                        start.await();
                        return register.disable(new Actor("urs", null), "vera", true);
                    }),
                    threads.submit(() -> {
                        start.await();
                        return register.disable(new Actor("vera", null), "urs", true);
                    }));
            start.countDown();
            assertThat(List.of(both.get(0).get(), both.get(1).get()))
                    .hasAtLeastOneElementOfType(Result.Done.class)
                    .hasAtLeastOneElementOfType(Result.Fault.class);
        } finally {
            threads.shutdown();
        }
        assertThat(Commit.read(() -> StaffAccount.count("disabled = false"))).isOne();
    }

    @Test
    void whoIsNoAdminAnyMoreDoesNothing() {
        admin("urs");
        admin("vera");
        Commit.of("test", () -> StaffAccount.update("role = ?1 where name = 'urs'", Role.SPONSOR));
        assertThat(register.newLink(new Actor("urs", null), "vera")).isInstanceOf(Result.Fault.class);
        assertThat(register.disable(new Actor("urs", null), "vera", true)).isInstanceOf(Result.Fault.class);
    }

    @Test
    void namesOfADirectoryThatAreTooLongStopNothing() {
        var endless = "x".repeat(400);
        var person = new Person(
                "walter",
                Optional.empty(),
                Optional.of(endless),
                Optional.of(endless + "@example.org"),
                Set.of(),
                Optional.of(Role.SPONSOR));
        var admitted = (Checked.Right) remembered.admit(person, Source.LDAP);
        assertThat(admitted.account().fullName().orElseThrow()).hasSize(200);
        assertThat(admitted.account().mail()).isEmpty();
        var unnamed =
                new Person(endless, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), person.role());
        assertThat(remembered.admit(unnamed, Source.OIDC)).isInstanceOf(Checked.Refused.class);
    }
}
