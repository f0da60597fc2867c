package io.ecom.model.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far forecasts of each customer's purchase days after the cut were from what came: first the model's, then the naive
 * one, by which everybody goes on at the rate up to the cut. No rows where there is too little to cut.
 */
@Table("clv_forecast")
public record ClvForecast(
        @Meaning("the model's name, or naive") String forecast,
        @Meaning(value = "customers", unit = "users") long users,

        @Meaning(value = "purchase days of them all after the cut", unit = "days")
        long actual,

        @Meaning(value = "the same as forecast", unit = "days")
        BigDecimal expected,

        @Meaning(value = "expected over actual, less one; empty when nothing came", unit = Meaning.SHARE) @Nullable
        BigDecimal bias,

        @Meaning(value = "mean absolute error a customer", unit = "days")
        BigDecimal meanAbsoluteError,

        @Meaning(value = "root of the mean square error a customer", unit = "days")
        BigDecimal rootMeanSquareError,

        @Meaning("correlation of forecasts and what came, empty when either is constant") @Nullable
        BigDecimal correlation,

        @Meaning("correlation of their ranks, empty when either is constant") @Nullable
        BigDecimal rankCorrelation) {}
