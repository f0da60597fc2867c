package io.ecom.model.truth;

import io.ecom.model.admission.Defect;

/**
 * A defect that a generated data set was given.
 *
 * @param position the record's number among all of its entity in the order of the files, from 1
 * @param id the id of the record that was spoiled, as it was before
 */
public record PlantedDefect(Defect defect, long position, String id) {}
