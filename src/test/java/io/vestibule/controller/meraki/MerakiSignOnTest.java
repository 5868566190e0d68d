package io.vestibule.controller.meraki;

import java.util.List;
import java.util.Map;

import io.smallrye.config.SmallRyeConfig;
import org.junit.jupiter.api.Test;

import io.vestibule.controller.ControllerCase;
import io.vestibule.controller.ControllerContract;
import io.vestibule.controller.ControllerKind;
import io.vestibule.controller.Grant;
import io.vestibule.controller.LoginStatus;

import static org.assertj.core.api.Assertions.assertThat;

class MerakiSignOnTest extends ControllerContract {

    @Override
    protected ControllerCase example() {
        return new ControllerCase(
                "meraki-sign-on",
                "https://n93.network-auth.com",
                Map.of(),
                "meraki-sign-on.txt",
                "02:00:5e:00:00:aa",
                null,
                List.of(
                        "login_url=https://evil.example/splash/login?mauth=x",
                        "login_url=https://n93.network-auth.com/splash/login?mauth=x%26next=evil",
                        "login_url=https://n93.network-auth.com/splash/login?other=x",
                        "login_url=https://n93.network-auth.com@evil.example/splash/login?mauth=x",
                        "login_url=https://n93.network-auth.com/splash/login?mauth=x%23y"),
                Grant.Browser.class);
    }

    @Override
    protected Class<?> settings() {
        return null;
    }

    @Override
    protected ControllerKind kind(SmallRyeConfig config) {
        return new MerakiSignOn();
    }

    @Test
    void postsToTheLoginAddressWithItsTicket() {
        assertThat(form().method()).isEqualTo("post");
        assertThat(form().action())
                .hasToString("https://n93.network-auth.com/splash/login?mauth=MMjzqHuAD3-0aUx_9k.Qw");
        assertThat(form().fields())
                .containsEntry("username", "g2345678")
                .containsEntry("password", PASSWORD)
                .containsEntry("success_url", account().landing().toString());
    }

    @Test
    void aRefusalComesBackAsAMessage() {
        assertThat(read(redirect() + "&error_message=Access+denied").status()).isEqualTo(LoginStatus.REFUSED);
    }

    @Test
    void withoutATicketThereIsNoLogin() {
        assertThat(controllers().grant("lobby", account())).isEmpty();
    }
}
