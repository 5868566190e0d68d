package io.vestibule.sms.clickatell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vestibule.sms.SmsMessage;

/** Clickatell's classic REST API. */
class ClassicDialect extends ClickatellDialect {

    ClassicDialect(ClickatellConfig.Account account) {
        super(ClassicDriver.TYPE, account);
    }

    @Override
    String path() {
        return "/messages";
    }

    @Override
    JsonNode body(SmsMessage message) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("to").add(digits(message.to().e164()));
        body.put("content", message.text());
        message.sender().ifPresent(sender -> body.put("from", digits(sender)));
        body.put("clientMessageId", message.reference());
        return body;
    }
}
