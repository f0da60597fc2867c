package io.ecom.analytics.answer;

import io.ecom.model.Money;
import io.ecom.model.result.Customer;
import io.ecom.model.result.RfmCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The buyers by recency and frequency score; 25 cells always. */
final class RfmAnswer {
    private static final int SCORES = 5;

    private RfmAnswer() {}

    static Answer<RfmCell> of(List<Customer> customers) {
        List<RfmCell> cells = new ArrayList<>();
        for (int r = 1; r <= SCORES; r++) {
            for (int f = 1; f <= SCORES; f++) {
                cells.add(cell(r, f, customers));
            }
        }
        return Answer.of(RfmCell.class, cells);
    }

    private static RfmCell cell(int r, int f, List<Customer> customers) {
        List<Customer> inside = customers.stream()
                .filter(customer -> Objects.equals(customer.rScore(), r) && Objects.equals(customer.fScore(), f))
                .toList();
        long revenue = inside.stream()
                .mapToLong(customer -> customer.revenue().cents())
                .sum();
        return new RfmCell(r, f, inside.size(), Money.ofCents(revenue));
    }
}
