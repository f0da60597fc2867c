/**
 * When things happen in the shop: the window of the data set, the rhythm of the year, week and day, operational time, and
 * the incidents that disturb it. Nothing here knows a product or a user.
 */
@NullMarked
package io.ecom.generator.calendar;

import org.jspecify.annotations.NullMarked;
