package io.ecom.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;

/** What is wrong with a JSON text, as one short sentence. */
final class JsonProblem {
    private static final int LENGTH = 160;

    private JsonProblem() {}

    /** The parser's own words. */
    static String of(JsonProcessingException e) {
        String message = e.getOriginalMessage().replaceAll("\\s+", " ");
        int source = message.indexOf(" (start marker");
        String first = source < 0 ? message : message.substring(0, source);
        return first.length() > LENGTH ? first.substring(0, LENGTH) + "…" : first;
    }

    /** That the parser stands at the start of something else than an object. */
    static String expectedObject(JsonParser parser) {
        String found =
                switch (parser.currentToken()) {
                    case START_ARRAY -> "a list";
                    case VALUE_STRING -> "a text";
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
                    case VALUE_NULL -> "null";
                    default -> "true or false";
                };
        return "Expected an object, found " + found;
    }
}
