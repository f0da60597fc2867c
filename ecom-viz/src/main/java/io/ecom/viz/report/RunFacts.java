package io.ecom.viz.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What the reader must know of the run that made the tables; given by the caller, so that the page holds no clock.
 *
 * @param title of the page
 * @param dataSet such as its folder's name and size
 * @param period the observed period, such as {@code 2025-01-01 to 2025-12-31}
 * @param servers which servers and engines were used
 * @param generatedBy name and version of the program
 * @param status how the run ended, in a few words
 */
public record RunFacts(
        String title, String dataSet, String period, List<Server> servers, String generatedBy, Status status) {
    public RunFacts {
        requireNonNull(title, "title");
        requireNonNull(dataSet, "dataSet");
        requireNonNull(period, "period");
        requireNonNull(generatedBy, "generatedBy");
        requireNonNull(status, "status");
        servers = List.copyOf(servers);
    }

    /**
     * A server or engine.
     *
     * @param role what it did, such as {@code Documents}
     * @param name product and version
     * @param note what to know about it, empty when there is nothing
     */
    public record Server(String role, String name, String note) {
        public Server {
            requireNonNull(role, "role");
            requireNonNull(name, "name");
            requireNonNull(note, "note");
        }
    }

    /** Whether the figures can be relied on, and why, in a few words. */
    public record Status(Trust trust, String text) {
        public Status {
            requireNonNull(trust, "trust");
            requireNonNull(text, "text");
        }
    }

    /** How far the figures can be relied on. */
    public enum Trust {
        SOUND,
        DOUBTFUL
    }
}
