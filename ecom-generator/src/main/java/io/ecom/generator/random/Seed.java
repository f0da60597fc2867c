package io.ecom.generator.random;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * The root of all random numbers of a data set.
 *
 * <p>A value asks for the stream of its own name and indexes, so nothing that is added elsewhere changes it.
 */
public record Seed(long value) {
    /** The seed of any text; equal texts are equal seeds on every machine. */
    public static Seed of(String text) {
        return new Seed(
                Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asLong());
    }

    /** The seed of a part, such as {@code "prices"}. Worth keeping: the name is hashed. */
    public Seed part(String name) {
        return new Seed(RandomStream.mix(value ^ of(name).value));
    }

    public RandomStream stream(long index) {
        return new RandomStream(RandomStream.mix(value + RandomStream.mix(index ^ 0x6A09E667F3BCC909L)));
    }

    public RandomStream stream(long index, long subIndex) {
        return new Seed(RandomStream.mix(value + RandomStream.mix(index ^ 0x6A09E667F3BCC909L))).stream(subIndex);
    }
}
