package io.vestibule.lab.sms.http;

import io.vestibule.lab.sms.TextMessage;

/** What the gateway tells about a text it took. */
record TextStatus(String id, String status, String code) {

    static TextStatus of(TextMessage text) {
        return new TextStatus(text.id(), text.status(), text.errorCode());
    }
}
