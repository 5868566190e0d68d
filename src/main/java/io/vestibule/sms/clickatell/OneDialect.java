package io.vestibule.sms.clickatell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vestibule.sms.SmsMessage;

/** Clickatell's One API. */
class OneDialect extends ClickatellDialect {

    OneDialect(ClickatellConfig.Account account) {
        super(OneDriver.TYPE, account);
    }

    @Override
    String path() {
        return "/v1/message";
    }

    @Override
    JsonNode body(SmsMessage message) {
        var body = JsonNodeFactory.instance.objectNode();
        var one = body.putArray("messages").addObject();
        one.put("channel", "sms");
        one.put("to", digits(message.to().e164()));
        one.put("content", message.text());
        message.sender().ifPresent(sender -> one.put("from", digits(sender)));
        one.put("clientMessageId", message.reference());
        return body;
    }
}
