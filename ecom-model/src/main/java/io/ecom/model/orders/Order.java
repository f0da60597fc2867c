package io.ecom.model.orders;

import io.ecom.model.Money;
import java.time.LocalDate;

/**
 * A row of an order list.
 *
 * @param amount what it brought, negative for a refund; zero in a list without amounts
 */
public record Order(String customer, LocalDate day, Money amount) {}
