package io.ecom.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every public type says what it is. */
class DocumentedTypesTest {
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^ *public (?:(?:abstract|final|sealed|static) )*(?:class|record|interface|enum|@interface) (\\w+)");
    /** The end of a comment, and annotations with what stands in their brackets. */
    private static final Pattern DOCUMENTED =
            Pattern.compile("\\*/\\s*(?:@\\w+(?:\\((?:[^()]|\\([^()]*\\))*\\))?\\s*)*+$");

    @Test
    void everyPublicTypeIsDocumented() throws IOException {
        List<String> all = new ArrayList<>();
        List<String> bare = new ArrayList<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            Matcher types = PUBLIC_TYPE.matcher(text);
            while (types.find()) {
                String type = source.getFileName() + ": " + types.group(1);
                all.add(type);
                if (!isDocumented(text.substring(0, types.start()))) {
                    bare.add(type);
                }
            }
        }

        assertThat(bare).isEmpty();
        assertThat(all).hasSizeGreaterThan(400);
    }

    @Test
    void aTypeWithoutACommentIsNoticed() {
        assertThat(isDocumented("/** A thing. */\n@Table(\"things (all)\")\n")).isTrue();
        assertThat(isDocumented("import java.util.List;\n\n@Table(\"things (all)\")\n"))
                .isFalse();
        assertThat(isDocumented("/** Of something else. */\nint i;\n")).isFalse();
    }

    private static boolean isDocumented(String before) {
        return DOCUMENTED.matcher(before).find();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }
    }
}
