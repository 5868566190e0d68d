package io.vestibule.delivery;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.SmsProviders;

/** Takes the receipts of providers that report over a connection of their own. */
@Singleton
class Listening {

    private static final Logger LOG = Logger.getLogger(Listening.class);

    private final SmsProviders providers;
    private final Deliveries deliveries;

    Listening(SmsProviders providers, Deliveries deliveries) {
        this.providers = providers;
        this.deliveries = deliveries;
    }

    void start(@Observes StartupEvent event) {
        providers.all().forEach(provider -> provider.listen(receipt -> store(provider.name(), receipt)));
    }

    /** One that matches nothing may have overtaken the provider's answer to our request: it has to come again. */
    private boolean store(String provider, DeliveryReceipt receipt) {
        try {
            return deliveries.receipt(provider, Optional.empty(), List.of(receipt), Optional.empty())
                    == ReceiptOutcome.TAKEN;
        } catch (RuntimeException e) {
            // nothing is stored; the provider has the receipt and comes again
            LOG.errorf(e, "A receipt of provider %s could not be stored", provider);
            return false;
        }
    }
}
