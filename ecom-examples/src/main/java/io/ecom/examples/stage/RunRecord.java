package io.ecom.examples.stage;

import io.ecom.model.IoProblem;
import io.ecom.model.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What {@code run.json} says of a run.
 *
 * @param versions of the program and what it ran on, by name
 * @param servers what served the data, by role
 * @param options as the run understood them
 */
public record RunRecord(
        Status status,
        List<String> problems,
        Map<String, String> versions,
        Map<String, String> servers,
        Map<String, String> options,
        String fingerprint,
        List<Stages.Done> stages) {
    /** How a run ended. */
    public enum Status {
        COMPLETE,
        TOO_MANY_QUARANTINED,
        ENGINES_DISAGREE
    }

    /** The same with the stages as they were in the end. */
    public RunRecord with(List<Stages.Done> allStages) {
        return new RunRecord(status, problems, versions, servers, options, fingerprint, allStages);
    }

    public void writeTo(Path file) {
        try {
            Files.writeString(file, JsonText.pretty(this));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write '%s': %s".formatted(file, IoProblem.of(e)), e);
        }
    }
}
