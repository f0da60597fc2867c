package io.ecom.generator.dirt;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.Seed;
import io.ecom.model.Entity;
import io.ecom.model.admission.Defect;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which records are spoiled and how; the same seed, entity and number give the same defect. Immutable.
 */
public final class Dirt {
    private final double share;
    private final Map<Entity, Seed> seeds = new EnumMap<>(Entity.class);

    private Dirt(Seed seed, double share) {
        this.share = share;
        for (Entity entity : Entity.values()) {
            seeds.put(entity, seed.part("dirt in " + entity));
        }
    }

    /** @param share of the records of each entity that are given a defect, from 0 to 1 */
    public static Dirt of(Seed seed, double share) {
        checkArgument(
                share >= 0 && share <= 1, "Invalid value '%s' for option 'dirty': expected a share from 0 to 1", share);
        return new Dirt(seed, share);
    }

    /**
     * @param owner the number of the record, or of the user that it belongs to
     * @param number its number among the owner's
     * @param json the sound record, encoded
     * @return nothing when the record stays as it is
     */
    public Optional<Spoiled> spoil(Entity entity, long owner, long number, byte[] json) {
        if (share == 0) {
            return Optional.empty();
        }
        RandomStream random = seeds.get(entity).stream(owner, number);
        if (!random.chance(share)) {
            return Optional.empty();
        }
        JsonObjectText text = new JsonObjectText(new String(json, StandardCharsets.UTF_8));
        List<Defect> fitting = Defect.of(entity).stream()
                .filter(defect -> Spoiling.fits(defect, text))
                .toList();
        Defect defect = fitting.get(random.below(fitting.size()));
        return Optional.of(new Spoiled(
                defect,
                Spoiling.spoil(defect, text).text().getBytes(StandardCharsets.UTF_8),
                Spoiling.isCopy(defect) ? Spoiled.Stand.BEHIND : Spoiled.Stand.INSTEAD));
    }
}
