/**
 * The simulated shop: who its users are, when they come, what they look at and what they buy. Everything about one user is
 * a function of the spec and the user's number; {@link io.ecom.generator.shop.Shop} is the entrance.
 */
@NullMarked
package io.ecom.generator.shop;

import org.jspecify.annotations.NullMarked;
