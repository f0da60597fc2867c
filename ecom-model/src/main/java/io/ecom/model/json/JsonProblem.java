package io.ecom.model.json;

import com.fasterxml.jackson.core.JsonProcessingException;

/** What is wrong with a JSON text, in the parser's words, cut to one short sentence. */
final class JsonProblem {
    private static final int LENGTH = 160;

    private JsonProblem() {}

    static String of(JsonProcessingException e) {
        String message = e.getOriginalMessage().replaceAll("\\s+", " ");
        int sentence = message.indexOf(" (start marker");
        String first = sentence < 0 ? message : message.substring(0, sentence);
        return first.length() > LENGTH ? first.substring(0, LENGTH) + "…" : first;
    }
}
