package io.vestibule.ise;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccountStatusTest {

    @ParameterizedTest
    @CsvSource({
        "AWAITING_INITIAL_LOGIN, AWAITING_INITIAL_LOGIN",
        "Awaiting Initial Login, AWAITING_INITIAL_LOGIN",
        "awaiting-initial-login, AWAITING_INITIAL_LOGIN",
        "Created,                AWAITING_INITIAL_LOGIN",
        "Active,                 ACTIVE",
        "' EXPIRED ',            EXPIRED",
        "Pending Approval,       PENDING_APPROVAL",
        "SUSPENDED,              SUSPENDED",
        "denied,                 DENIED",
        "Retired by Policy,      UNKNOWN",
        "'',                     UNKNOWN"
    })
    void readsEverySpelling(String asItCame, AccountStatus expected) {
        assertThat(AccountStatus.of(asItCame)).isEqualTo(expected);
    }
}
