/**
 * What the shop sells: the hand-made catalogue, the assortment that is made of it, prices and promotions over time, which
 * product is wanted when, and the stock. Nothing here knows a user.
 */
@NullMarked
package io.ecom.generator.goods;

import org.jspecify.annotations.NullMarked;
