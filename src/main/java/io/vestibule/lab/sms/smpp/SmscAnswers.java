package io.vestibule.lab.sms.smpp;

import java.io.IOException;
import java.io.OutputStream;

import org.jsmpp.DefaultPDUSender;
import org.jsmpp.PDUSender;
import org.jsmpp.PDUStringException;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.OptionalParameter;

/** Writes a session's answers, but for texts that are met by a fault: none, or the end of the connection instead of one. */
class SmscAnswers extends SynchronizedPDUSender {

    /** In place of an id: the text is never answered. */
    static final String NEVER = "never";

    /** In place of an id: the connection ends. */
    static final String BREAK_OFF = "break-off";

    SmscAnswers() {
        super((PDUSender) new DefaultPDUSender());
    }

    @Override
    public byte[] sendSubmitSmResp(OutputStream out, int number, String id, OptionalParameter... parameters)
            throws PDUStringException, IOException {
        if (NEVER.equals(id)) {
            return new byte[0];
        }
        if (BREAK_OFF.equals(id)) {
            out.close();
            throw new IOException("the connection ends before the answer, as the fault switch says");
        }
        return super.sendSubmitSmResp(out, number, id, parameters);
    }
}
