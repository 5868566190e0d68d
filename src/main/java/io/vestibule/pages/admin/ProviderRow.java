package io.vestibule.pages.admin;

import io.vestibule.sms.SmsProvider;

/**
 * One configured provider.
 *
 * @param receipts how it becomes known what became of a text
 * @param typed the number in its form
 * @param error what is wrong with that number; null when nothing is
 */
public record ProviderRow(String name, String type, String receipts, boolean speaks, String typed, String error) {

    static ProviderRow of(SmsProvider provider, String typed, String error) {
        var receipts =
                switch (provider.receipts()) {
                    case PUSH -> "It reports each text to us";
                    case POLL -> "We ask it about each text";
                    case NONE -> "It never tells what became of a text";
                };
        return new ProviderRow(provider.name(), provider.type(), receipts, provider.speaks(), typed, error);
    }
}
