package io.vestibule.sms.http;

import java.util.Optional;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON, a form, a query or headers whose leaves are templates. Whoever writes it out escapes the leaves. */
interface Tree {

    /** The tree filled; empty when it is an optional leaf without a value. */
    Optional<JsonNode> fill(UnaryOperator<String> values);
}
