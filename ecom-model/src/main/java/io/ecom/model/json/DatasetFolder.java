package io.ecom.model.json;

import io.ecom.model.Entity;
import io.ecom.model.IoProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the files of a data set in its folder: one of each entity, sessions in chunks by their number. */
final class DatasetFolder {
    private static final String ENDING = "\\.(json|ndjson|jsonl)(\\.gz)?";
    private static final Pattern SESSIONS = Pattern.compile("sessions(?:_(\\d{1,9}))?" + ENDING);

    private DatasetFolder() {}

    static List<DataFile> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DatasetException("Cannot read data set '%s': no such folder".formatted(folder));
        }
        List<String> names;
        try (Stream<Path> list = Files.list(folder)) {
            names = list.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new DatasetException("Cannot read data set '%s': %s".formatted(folder, IoProblem.of(e)), e);
        }
        List<DataFile> files = new ArrayList<>();
        for (Entity entity : Entity.values()) {
            for (String name : namesOf(entity, names, folder)) {
                String path = folder.resolve(name).toAbsolutePath().toString();
                files.add(new DataFile(entity, path));
            }
        }
        return List.copyOf(files);
    }

    private static Collection<String> namesOf(Entity entity, List<String> names, Path folder) {
        Pattern pattern = entity == Entity.SESSIONS ? SESSIONS : Pattern.compile(entity + "()" + ENDING);
        SortedMap<Integer, String> byChunk = new TreeMap<>();
        for (String name : names) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches()) {
                String chunk = matcher.group(1);
                String other = byChunk.put(chunk == null || chunk.isEmpty() ? -1 : Integer.parseInt(chunk), name);
                if (other != null) {
                    throw new DatasetException("Cannot read data set '%s': expected only one of '%s' and '%s'"
                            .formatted(folder, other, name));
                }
            }
        }
        if (byChunk.isEmpty()) {
            String expected = entity == Entity.SESSIONS ? "sessions_0" : entity.toString();
            throw new DatasetException("Cannot read data set '%s': missing file '%s.json'".formatted(folder, expected));
        }
        return byChunk.values();
    }
}
