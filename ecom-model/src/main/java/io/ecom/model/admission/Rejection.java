package io.ecom.model.admission;

/** Ends the judgement of a record that a rule quarantines. */
final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;

    Rejection(Rule rule, String reason) {
        super(reason, null, false, false);
        this.rule = rule;
    }

    Rule rule() {
        return rule;
    }
}
