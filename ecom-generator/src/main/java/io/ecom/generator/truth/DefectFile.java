package io.ecom.generator.truth;

import io.ecom.model.json.JsonText;
import io.ecom.model.truth.PlantedDefect;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The file of all planted defects, written one by one: there may be more of them than the heap holds. For one thread. */
public final class DefectFile implements Closeable {
    private final BufferedWriter out;

    private DefectFile(BufferedWriter out) {
        this.out = out;
    }

    /** @param folder of the truth; made when it is not there */
    public static DefectFile create(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new DefectFile(Files.newBufferedWriter(folder.resolve("defects.ndjson")));
    }

    public void add(PlantedDefect planted) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("entity", planted.defect().entity().toString());
        line.put("position", planted.position());
        line.put("id", planted.id());
        line.put("defect", planted.defect().toString());
        line.put("rule", planted.defect().rule().toString());
        out.write(JsonText.of(line));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
