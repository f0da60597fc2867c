package io.ecom.generator.dirt;

import io.ecom.model.admission.Defect;

/** A spoiled record: what is wrong with it, its text, and where it stands. */
public record Spoiled(Defect defect, byte[] json, Stand stand) {
    /** Where a spoiled record stands in the file. */
    public enum Stand {
        /** In place of the sound one. */
        INSTEAD,
        /** Behind the sound one, which stays. */
        BEHIND
    }
}
