package io.ecom.generator.shop;

import com.google.common.collect.Maps;
import io.ecom.generator.calendar.Clock;
import io.ecom.generator.calendar.Incidents;
import io.ecom.generator.goods.Article;
import io.ecom.generator.goods.Assortment;
import io.ecom.generator.goods.Demand;
import io.ecom.generator.random.Seed;
import io.ecom.generator.shop.Start.What;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A simulated shop. What a user is and does is computed anew each time it is asked for, from the spec and the user's
 * number alone, so that any range of users can be made alone. Immutable; safe for use by several threads.
 */
public final class Shop {
    private final ShopSpec spec;
    private final Incidents incidents;
    private final Assortment assortment;
    private final Demand demand;
    private final Population population;
    private final Journeys journeys;
    private final Baskets baskets;
    private final Users users;
    private final Orders orders;
    private final Sessions sessions;

    private Shop(ShopSpec spec) {
        this.spec = spec;
        Behaviour behaviour = spec.behaviour();
        Seed seed = spec.seed();
        this.incidents = behaviour.hasTrouble() ? Incidents.of(seed, spec.window(), spec.categories()) : Incidents.NONE;
        this.assortment = Assortment.of(seed, spec.window(), incidents, spec.products(), spec.categories());
        this.demand = Demand.of(seed, assortment, behaviour.popularity(), spec.window(), behaviour.rhythm(), incidents);
        Clock buying = Clock.ofPurchases(spec.window(), behaviour.rhythm(), incidents);
        Clock visiting = Clock.ofVisits(spec.window(), behaviour.rhythm(), incidents);
        Purchases purchases = new Purchases(seed, spec.window(), behaviour, buying, incidents, assortment, demand);
        this.population = new Population(spec, buying, Names.read(), purchases);
        this.journeys = new Journeys(spec, visiting, incidents, population);
        IdScheme ids = new IdScheme(seed);
        this.baskets = new Baskets(demand, behaviour.isFlat());
        Map<String, Article> byId = Maps.uniqueIndex(assortment.articles(), Article::id);
        this.users = new Users(spec, population.names());
        this.orders = new Orders(spec, baskets, ids);
        this.sessions = new Sessions(spec, demand, baskets, byId, ids, population.names());
    }

    /** Opens the shop: decides who is a customer, which takes a moment for each user. */
    public static Shop open(ShopSpec spec) {
        return new Shop(spec);
    }

    public ShopSpec spec() {
        return spec;
    }

    public Incidents incidents() {
        return incidents;
    }

    public Assortment assortment() {
        return assortment;
    }

    public Demand demand() {
        return demand;
    }

    /** One user, without computing pages or orders. */
    public User user(int user) {
        return users.of(journeys.of(user));
    }

    /** The sessions of one user in order of time. */
    public List<Session> sessions(int user) {
        List<Session> all = new ArrayList<>();
        visit(journeys.of(user), all::add, order -> {});
        return all;
    }

    /** The orders of one user in order of time; those without a session last. */
    public List<Transaction> orders(int user) {
        return orders(journeys.of(user));
    }

    /** All about one user at once, which is cheaper than asking one by one. */
    public Story story(int user) {
        Journey journey = journeys.of(user);
        List<Session> made = new ArrayList<>(journey.visits().size());
        List<Transaction> placed = new ArrayList<>();
        visit(journey, made::add, placed::add);
        placed.addAll(unseen(journey));
        return new Story(users.of(journey), made, placed);
    }

    /** Plans all that all users do, in so many parts of the window. */
    public Agenda agenda(int parts) {
        return Agenda.of(spec.window(), spec.users(), parts, journeys::of);
    }

    /** What begins in one part of the window: sessions with their orders, and orders whose session is not known. */
    public void happenings(Agenda agenda, int part, Consumer<Session> toSessions, Consumer<Transaction> toOrders) {
        agenda.starts(part).forEach(start -> {
            if (start.purchase() != null && start.what() == What.ORDER_WITHOUT_SESSION) {
                toOrders.accept(unseen(population.person(start.user()), start.purchase(), start.number()));
            } else {
                visit(journeys.visit(start), toSessions, toOrders);
            }
        });
    }

    /** The hidden parameters of one user's purchases; nothing for somebody who never buys. */
    public Optional<HiddenCustomer> hidden(int user) {
        return population
                .buyer(user)
                .map(buyer -> new HiddenCustomer(
                        IdScheme.user(user),
                        buyer.rate(),
                        buyer.dropout(),
                        baskets.meanValue(buyer.purse(), population.person(user).appetite()),
                        population.isAlive(user, buyer)));
    }

    /** The parameters of the laws by which the shop works, named for people who read them. */
    public Map<String, Object> parameters() {
        return HiddenParameters.of(population.law(), spec.behaviour().popularity());
    }

    private List<Transaction> orders(Journey journey) {
        List<Transaction> placed = new ArrayList<>();
        for (Visit visit : journey.visits()) {
            order(visit).ifPresent(placed::add);
        }
        placed.addAll(unseen(journey));
        return placed;
    }

    private void visit(Journey journey, Consumer<Session> toSessions, Consumer<Transaction> toOrders) {
        journey.visits().forEach(visit -> visit(visit, toSessions, toOrders));
    }

    private void visit(Visit visit, Consumer<Session> toSessions, Consumer<Transaction> toOrders) {
        Optional<Transaction> order = order(visit);
        toSessions.accept(sessions.of(visit, order.orElse(null)));
        order.ifPresent(toOrders);
    }

    private Optional<Transaction> order(Visit visit) {
        Purchase purchase = visit.purchase();
        return purchase == null || visit.outcome() != Outcome.CONVERTED
                ? Optional.empty()
                : Optional.of(orders.ofVisit(visit, purchase, purse(visit.person())));
    }

    private List<Transaction> unseen(Journey journey) {
        List<Transaction> placed = new ArrayList<>();
        for (int i = 0; i < journey.unseen().size(); i++) {
            placed.add(unseen(journey.person(), journey.unseen().get(i), i));
        }
        return placed;
    }

    private Transaction unseen(Person person, Purchase purchase, int number) {
        return orders.unseen(person, purchase, number, purse(person));
    }

    private Purse purse(Person person) {
        return population.buyer(person.index()).orElseThrow().purse();
    }
}
