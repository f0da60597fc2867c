package io.ecom.generator.dirt;

import java.util.function.UnaryOperator;

/**
 * The text of a record as the encoder writes it, without spaces. Fields are set by their place in the text, because a
 * defect may be what no encoder would write.
 */
record JsonObjectText(String text) {
    /** The text of a field's value where the field stands first. */
    String value(String field) {
        int begin = text.indexOf(key(field)) + key(field).length();
        return text.substring(begin, end(begin));
    }

    /** Changes a field where it stands first. */
    JsonObjectText with(String field, String value) {
        return with(field, former -> value);
    }

    JsonObjectText with(String field, UnaryOperator<String> change) {
        return at(text.indexOf(key(field)), field, change);
    }

    /** Changes a field where it stands last: outside of a list that has such fields too. */
    JsonObjectText withLast(String field, UnaryOperator<String> change) {
        return at(text.lastIndexOf(key(field)), field, change);
    }

    private JsonObjectText at(int key, String field, UnaryOperator<String> change) {
        if (key < 0) {
            throw new IllegalArgumentException("Invalid field '%s': expected one of the record".formatted(field));
        }
        int begin = key + key(field).length();
        int end = end(begin);
        return new JsonObjectText(
                text.substring(0, begin) + change.apply(text.substring(begin, end)) + text.substring(end));
    }

    private static String key(String field) {
        return "\"" + field + "\":";
    }

    /** Where the value ends that begins at a place. */
    private int end(int begin) {
        int depth = 0;
        boolean quoted = false;
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
                return i;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return text.length();
    }
}
