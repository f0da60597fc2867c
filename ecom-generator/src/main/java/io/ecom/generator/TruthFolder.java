package io.ecom.generator;

import com.google.common.io.Closer;
import io.ecom.generator.shop.Shop;
import io.ecom.generator.truth.DefectFile;
import io.ecom.generator.truth.TruthFiles;
import io.ecom.model.IoProblem;
import io.ecom.model.json.DatasetException;
import io.ecom.model.json.DatasetWriter;
import io.ecom.model.json.FolderUpdate;
import io.ecom.model.truth.PlantedDefect;
import io.ecom.model.truth.StockLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The truth of one run while it is written: inside the data set, which publishes it, in a folder of its own, or nowhere. Defects
 * go into their file as they are planted. For one thread.
 */
final class TruthFolder implements AutoCloseable {
    private final @Nullable Path folder;
    private final @Nullable FolderUpdate apart;
    private final @Nullable DefectFile defects;

    private TruthFolder(@Nullable Path folder, @Nullable FolderUpdate apart) {
        this.folder = folder;
        this.apart = apart;
        try {
            this.defects = folder == null ? null : DefectFile.create(folder);
        } catch (IOException e) {
            close(apart);
            throw failure(e);
        }
    }

    static TruthFolder begin(TruthPlace place, DatasetWriter writer) {
        return switch (place.kind()) {
            case NOWHERE -> new TruthFolder(null, null);
            case INSIDE ->
                new TruthFolder(
                        writer.extraFile("_truth/" + TruthFiles.PARAMETERS).getParent(), null);
            case APART -> {
                FolderUpdate update = FolderUpdate.begin(place.folder().orElseThrow(), TruthFiles.PARAMETERS);
                yield new TruthFolder(update.folder(), update);
            }
        };
    }

    void add(PlantedDefect defect) {
        if (defects != null) {
            try {
                defects.add(defect);
            } catch (IOException e) {
                throw failure(e);
            }
        }
    }

    /** Writes what is known at the end of the run. */
    void finish(Shop shop, Map<String, Object> options, List<StockLedger> stock) {
        if (folder != null && defects != null) {
            try {
                defects.close();
                TruthFiles.write(folder, shop, options, stock);
            } catch (IOException e) {
                throw failure(e);
            }
        }
    }

    /** Lets a folder of its own appear; to be asked when the data set that it is about is there. */
    void publish() {
        if (apart != null) {
            apart.publish();
        }
    }

    /** Removes a folder of its own that is not finished. */
    @Override
    public void close() {
        try (Closer closer = Closer.create()) {
            if (apart != null) {
                closer.register(apart::close);
            }
            if (defects != null) {
                closer.register(defects);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static void close(@Nullable FolderUpdate update) {
        if (update != null) {
            update.close();
        }
    }

    private static DatasetException failure(IOException e) {
        return new DatasetException("Cannot write the truth: " + IoProblem.of(e), e);
    }
}
