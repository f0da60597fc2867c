/**
 * Statements about a shop: sentences with the numbers they rest on and the test that told them from chance.
 *
 * <p>They are made of result tables alone, whoever reckoned those. One class looks for one kind of thing; none says what
 * its tables do not carry.
 */
@NullMarked
package io.ecom.analytics.insight;

import org.jspecify.annotations.NullMarked;
