package io.vestibule.sms;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class SmsProvidersTest {

    @Inject
    SmsProviders providers;

    @Test
    void theDemosProviderIsReadFromTheSettings() {
        assertThat(providers.problems()).isEmpty();
        assertThat(providers.find("twilio")).get().extracting(SmsProvider::type).isEqualTo("twilio");
        assertThat(providers.route("default")).extracting(SmsProvider::name).containsExactly("twilio");
    }
}
