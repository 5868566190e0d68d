package io.vestibule.sms.smpp;

import java.util.function.Predicate;

import org.jboss.logging.Logger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AbstractSmCommand;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.MessageId;

import io.vestibule.sms.DeliveryReceipt;

/** Passes on the receipts of a session. A receipt is answered with success only when it is stored. */
class SmppListener implements MessageReceiverListener {

    private static final Logger LOG = Logger.getLogger(SmppListener.class);

    private final String name;
    private final SmppReceipts receipts;
    private volatile Predicate<DeliveryReceipt> taker = receipt -> false;

    SmppListener(String name, SmppReceipts receipts) {
        this.name = name;
        this.receipts = receipts;
    }

    void pass(Predicate<DeliveryReceipt> to) {
        taker = to;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm deliver) throws ProcessRequestException {
        take(deliver);
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        take(data);
        try {
            return new DataSmResult(new MessageId(""), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException("an empty id is an id", e);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        // a phone is there again; the message centre knows what to do
    }

    private void take(AbstractSmCommand pdu) throws ProcessRequestException {
        var receipt = receipts.read(pdu);
        if (receipt.isEmpty()) {
            LOG.debugf("Provider %s sent something that is no receipt", name);
        } else if (!stored(receipt.get())) {
            throw new ProcessRequestException("not stored", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    private boolean stored(DeliveryReceipt receipt) {
        try {
            return taker.test(receipt);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Provider %s: a receipt could not be stored", name);
            return false;
        }
    }
}
