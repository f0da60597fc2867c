package io.ecom.generator;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the answers go: into the data set, into a folder of their own, or nowhere.
 *
 * @param kind which of the three
 * @param folder the folder of their own, for {@link Kind#APART} only
 */
public record TruthPlace(Kind kind, Optional<Path> folder) {
    /** The three places. */
    public enum Kind {
        /** In {@code _truth/} of the data set, whose manifest shows seed and options. */
        INSIDE,
        /** In another folder; the manifest then keeps seed and options to itself, because they are the answers too. */
        APART,
        /** Not written; the manifest keeps seed and options to itself. */
        NOWHERE
    }

    public TruthPlace {
        if (folder.isPresent() != (kind == Kind.APART)) {
            throw new IllegalArgumentException(
                    "Invalid truth place '%s': expected a folder for '%s' only".formatted(kind, Kind.APART));
        }
    }

    public static TruthPlace inside() {
        return new TruthPlace(Kind.INSIDE, Optional.empty());
    }

    public static TruthPlace apart(Path folder) {
        return new TruthPlace(Kind.APART, Optional.of(folder));
    }

    public static TruthPlace nowhere() {
        return new TruthPlace(Kind.NOWHERE, Optional.empty());
    }

    /** @throws IllegalArgumentException when the answers would lie among the questions, or the other way round */
    void requireOutside(Path dataset) {
        Path data = dataset.toAbsolutePath().normalize();
        folder.map(place -> place.toAbsolutePath().normalize()).ifPresent(place -> {
            if (place.startsWith(data) || data.startsWith(place)) {
                throw new IllegalArgumentException(
                        "Invalid value '%s' for option 'truth': expected a folder apart from the data set's, '%s'"
                                .formatted(folder.orElseThrow(), dataset));
            }
        });
    }
}
