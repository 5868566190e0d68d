package io.vestibule.sms.clickatell;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.HttpAsk;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.HttpReply;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsMessage;

/** What Clickatell's two APIs have in common, for one integration. */
abstract class ClickatellDialect implements HttpDialect {

    private final ClickatellConfig.Account account;
    private final CodeTable codes;
    private final ClickatellAnswer answers;
    private final ClickatellReceipts receipts;

    ClickatellDialect(String type, ClickatellConfig.Account account) {
        this.account = account;
        codes = ClickatellCodes.table(account.codes());
        answers = new ClickatellAnswer(codes);
        receipts = new ClickatellReceipts(type, account, codes);
    }

    /** The path that takes messages. */
    abstract String path();

    /** What is posted there. */
    abstract JsonNode body(SmsMessage message);

    @Override
    public String title() {
        return "Clickatell";
    }

    @Override
    public HttpAsk send(SmsMessage message) {
        return HttpAsk.json(HttpAsk.at(account.url(), path()), body(message))
                .with("Authorization", account.apiKey().orElseThrow().reveal()) // bare, without a word before it
                .with("Accept", "application/json");
    }

    @Override
    public SendResult sent(SmsMessage message, HttpReply reply) {
        return answers.of(reply);
    }

    @Override
    public ReceiptReading read(ReceiptRequest request) {
        return receipts.read(request);
    }

    @Override
    public Optional<String> meaning(String code) {
        return codes.meaning(code);
    }

    /** A number as Clickatell certainly takes it; a word stays as it is. */
    static String digits(String number) {
        return number.matches("\\+[0-9]+") ? number.substring(1) : number;
    }
}
