package io.vestibule.mail;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

import io.vertx.ext.mail.SMTPException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailVerdictTest {

    @ParameterizedTest
    @CsvSource({
        "421, Out of service, BUSY",
        "451, 451 4.7.1 Greylisted, BUSY",
        "530, 530 5.7.0 Authentication required, CONFIGURATION",
        "535, 535 5.7.8 Bad password, CONFIGURATION",
        "550, 550 5.1.1 No such user, ADDRESS",
        "550, 550 5.7.1 Relaying denied, CONFIGURATION",
        "552, Too big, REFUSED",
        "554, Spam, REFUSED"
    })
    void aReplySaysWhatToDo(int code, String message, MailFailure expected) {
        var refusal = new SMTPException("recipient address not accepted", code, List.of(message), false);
        var failed = MailVerdict.of(refusal);
        assertThat(failed.kind()).isEqualTo(expected);
        assertThat(failed.words()).contains(String.valueOf(code)).doesNotContain("Spam");
    }

    @Test
    void aFaultOnTheWaySaysWhetherItPasses() {
        assertThat(MailVerdict.of(new ConnectException("refused")).kind()).isEqualTo(MailFailure.UNREACHABLE);
        assertThat(MailVerdict.of(new UnknownHostException("relay")).kind()).isEqualTo(MailFailure.UNREACHABLE);
        assertThat(MailVerdict.of(new SSLHandshakeException("who?")).kind()).isEqualTo(MailFailure.CERTIFICATE);
        assertThat(MailVerdict.of(new TimeoutException()).kind()).isEqualTo(MailFailure.UNKNOWN_OUTCOME);
        assertThat(MailVerdict.of(new IllegalStateException("STARTTLS required but not supported"))
                        .kind())
                .isEqualTo(MailFailure.CONFIGURATION);
        assertThat(MailFailure.BUSY.passes()).isTrue();
        assertThat(MailFailure.CERTIFICATE.passes()).isFalse();
        assertThat(MailFailure.CERTIFICATE.worthAnotherTry()).isTrue();
        assertThat(MailFailure.ADDRESS.worthAnotherTry()).isFalse();
    }

    @Test
    void aHeaderIsOneLine() {
        assertThat(Mailer.oneLine("Ada\r\nBcc: everybody@example.org\u0000 asks"))
                .isEqualTo("Ada Bcc: everybody@example.org asks");
    }
}
