package io.ecom.model.json;

import io.ecom.model.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the files of a data set in its folder. */
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
            throw new DatasetException("Cannot read data set '%s': %s".formatted(folder, e.getMessage()), e);
        }
        List<DataFile> files = new ArrayList<>();
        for (Entity entity : Entity.values()) {
            List<String> found = entity == Entity.SESSIONS ? sessions(names) : named(entity, names);
            if (found.isEmpty()) {
                String expected = entity == Entity.SESSIONS ? "sessions_0" : entity.toString();
                throw new DatasetException(
                        "Cannot read data set '%s': missing file '%s.json'".formatted(folder, expected));
            }
            if (found.size() > 1 && entity != Entity.SESSIONS) {
                throw new DatasetException("Cannot read data set '%s': expected one file of %s, found %s"
                        .formatted(folder, entity, found));
            }
            found.forEach(name -> files.add(
                    new DataFile(entity, folder.resolve(name).toAbsolutePath().toString())));
        }
        return List.copyOf(files);
    }

    private static List<String> named(Entity entity, List<String> names) {
        Pattern pattern = Pattern.compile(entity + ENDING);
        return names.stream().filter(name -> pattern.matcher(name).matches()).toList();
    }

    /** The chunks of sessions by their number. */
    private static List<String> sessions(List<String> names) {
        return names.stream()
                .filter(name -> SESSIONS.matcher(name).matches())
                .sorted(Comparator.comparingInt(DatasetFolder::chunk).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int chunk(String name) {
        Matcher matcher = SESSIONS.matcher(name);
        return matcher.matches() && matcher.group(1) != null ? Integer.parseInt(matcher.group(1)) : -1;
    }
}
