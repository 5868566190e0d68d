package io.vestibule.lab.sms;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** How one provider words its delivery receipts. One bean for each simulated provider that sends any. */
public interface ReceiptWriter {

    /** How an attempt at a report ended: with a status, or with a failure and no status. */
    record Outcome(int status, Throwable failure) {

        public boolean good() {
            return failure == null && status >= 200 && status < 300;
        }
    }

    /** The simulator's name, as in the texts it took. */
    String provider();

    /** The system whose fault switch it obeys. */
    default String system() {
        return "sms/" + provider();
    }

    /** The request that tells the customer; the text has a callback address. */
    HttpRequest write(TextMessage message, Receipt receipt);

    /** Tells the customer: by that request, unless the provider has another way. */
    default CompletionStage<Outcome> tell(HttpClient http, TextMessage message, Receipt receipt) {
        return http.sendAsync(write(message, receipt), HttpResponse.BodyHandlers.ofString())
                .handle((answer, failure) -> failure == null
                        ? answered(message, receipt, answer)
                        : new Outcome(0, failure.getCause() == null ? failure : failure.getCause()));
    }

    /** What the customer's answer means: its status, unless the provider asked for more than to be heard. */
    default Outcome answered(TextMessage message, Receipt receipt, HttpResponse<String> answer) {
        return new Outcome(answer.statusCode(), null);
    }

    /** Whether a report is sent once more after an attempt that ended badly. */
    boolean repeats(TextMessage message, Receipt receipt, Outcome outcome);

    /** What the fault mode {@code receipts-failed} makes of the last stage. */
    Stage lost(Duration after);

    /** Every how many-th receipt is sent twice; 0 for never. */
    default int duplicateEvery() {
        return 0;
    }
}
