package io.ecom.model.result;

import org.jspecify.annotations.Nullable;

/** A law of the data set and how often it is broken. */
@Table("laws")
public record LawCheck(
        @Meaning("the law") String law,
        @Meaning("what it says") String says,

        @Meaning(value = "how often it was looked at; 0 when the data does not tell", unit = "checks")
        long checked,

        @Meaning(value = "how often it was broken", unit = "checks")
        long broken,

        @Meaning("the first that broke it, empty when none did") @Nullable
        String example) {}
