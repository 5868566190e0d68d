package io.vestibule.lab.sms.sns;

import java.util.UUID;

/** SNS' answers. */
final class SnsXml {

    private static final String SPACE = "http://sns.amazonaws.com/doc/2010-03-31/";

    private SnsXml() {}

    static String published(String id) {
        return """
                <PublishResponse xmlns="%s">
                  <PublishResult>
                    <MessageId>%s</MessageId>
                  </PublishResult>
                  <ResponseMetadata>
                    <RequestId>%s</RequestId>
                  </ResponseMetadata>
                </PublishResponse>
                """
                .formatted(SPACE, id, UUID.randomUUID());
    }

    /** @param type {@code Sender} or {@code Receiver}: whose fault it is */
    static String error(String type, String code, String message) {
        return """
                <ErrorResponse xmlns="%s">
                  <Error>
                    <Type>%s</Type>
                    <Code>%s</Code>
                    <Message>%s</Message>
                  </Error>
                  <RequestId>%s</RequestId>
                </ErrorResponse>
                """
                .formatted(SPACE, type, code, message, UUID.randomUUID());
    }
}
