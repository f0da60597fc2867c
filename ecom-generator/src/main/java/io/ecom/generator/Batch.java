package io.ecom.generator;

import io.ecom.generator.dirt.Dirt;
import io.ecom.generator.dirt.Spoiled;
import io.ecom.model.Entity;
import io.ecom.model.truth.PlantedDefect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Encoded records of one entity in the order of the file, and the defects among them. For one thread. */
final class Batch {
    private final Entity entity;
    private final Dirt dirt;
    private final List<byte[]> records = new ArrayList<>();
    private final List<PlantedDefect> planted = new ArrayList<>();

    Batch(Entity entity, Dirt dirt) {
        this.entity = entity;
        this.dirt = dirt;
    }

    /** Takes a sound record and gives it a defect where the dirt has one for it. */
    void add(long owner, long number, String id, byte[] json) {
        Optional<Spoiled> spoiled = dirt.spoil(entity, owner, number, json);
        if (spoiled.isEmpty()) {
            records.add(json);
            return;
        }
        if (spoiled.get().stand() == Spoiled.Stand.BEHIND) {
            records.add(json);
        }
        records.add(spoiled.get().json());
        planted.add(new PlantedDefect(spoiled.get().defect(), records.size(), id));
    }

    Entity entity() {
        return entity;
    }

    List<byte[]> records() {
        return records;
    }

    /** The defects, their positions counted from the first record of the batch. */
    List<PlantedDefect> planted() {
        return planted;
    }
}
