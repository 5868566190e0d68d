package io.vestibule.sms.http;

import java.util.function.UnaryOperator;

import io.vestibule.sms.HttpAsk;

/** Adds to a filled request what proves that it is ours. */
interface Signer {

    /** For a definition that says all it has to say in headers, query or form. */
    Signer NONE = (ask, values) -> ask;

    /** @param values of the placeholders */
    HttpAsk sign(HttpAsk ask, UnaryOperator<String> values);
}
