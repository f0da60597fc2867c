package io.ecom.generator.shop;

import java.util.List;

/**
 * All that one person does in the window, in outline.
 *
 * @param visits in order of time, without overlap
 * @param unseen purchases whose session is not known
 */
record Journey(Person person, List<Visit> visits, List<Purchase> unseen) {
    Journey {
        visits = List.copyOf(visits);
        unseen = List.copyOf(unseen);
    }
}
