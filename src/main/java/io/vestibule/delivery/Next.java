package io.vestibule.delivery;

import java.time.Instant;
import java.util.Set;

import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.VoiceCall;
import io.vestibule.task.TaskOutcome;

/** What the sending task does next for a delivery. */
sealed interface Next {

    /** The attempt is stored; make the request. */
    record Send(SmsProvider provider, SmsMessage message) implements Next {}

    /** The attempt is stored; make the call. */
    record Call(SmsProvider provider, VoiceCall call) implements Next {}

    /** Ask the provider about an attempt without an outcome. */
    record Ask(SmsProvider provider, SmsMessage message, Instant beganAt, Set<String> notThese) implements Next {}

    /** End this run. */
    record Stop(TaskOutcome outcome) implements Next {}
}
