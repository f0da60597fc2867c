package io.ecom.examples;

import io.ecom.generator.OutputOptions;
import io.ecom.generator.Preset;
import io.ecom.generator.ShopGenerator;
import io.ecom.generator.TruthPlace;
import io.ecom.model.json.Compression;
import io.ecom.model.load.Progress;
import java.nio.file.Path;

/** Writes a data set into the folder that is given, and its answers into another. Needs ecom-generator alone. */
public final class WriteShop {
    private WriteShop() {}

    public static void main(String[] args) {
        Path questions = Path.of(args[0]);
        Path answers = Path.of(args[1]);
        ShopGenerator.of(Preset.TINY.options().withSeed("autumn class, student 17"))
                .writeTo(
                        questions,
                        OutputOptions.defaults()
                                .withCompression(Compression.GZIP)
                                .withDirty(0.02)
                                .withTruth(TruthPlace.apart(answers)),
                        Progress.NONE);
        System.out.println("Wrote " + questions.resolve("manifest.json"));
    }
}
