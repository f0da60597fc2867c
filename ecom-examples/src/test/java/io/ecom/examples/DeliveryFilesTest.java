package io.ecom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What containers and workflows promise, as far as their files show it. */
final class DeliveryFilesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern USE = Pattern.compile("uses: (\\S+)(.*)");
    private static final Pattern PINNED = Pattern.compile("[\\w./-]+@[0-9a-f]{40} # v[0-9.]+");

    @Test
    void containersPublishOnTheLoopbackAddressOnlyAndAreLimited() {
        services().forEach((name, service) -> {
            assertThat(list(service.get("ports"))).as(name).allSatisfy(port -> assertThat(port.toString())
                    .startsWith("127.0.0.1:"));
            assertThat(service.get("mem_limit")).as(name).isNotNull();
            assertThat(list(service.get("security_opt"))).as(name).contains("no-new-privileges:true");
        });
    }

    @Test
    void serversTellWhetherTheyAreHealthyAndKeepTheirData() {
        for (String server : List.of("mongodb", "hbase")) {
            assertThat(services().get(server)).containsKeys("healthcheck", "volumes");
        }
    }

    @Test
    void thePasswordIsAskedForAndNotInTheRepository() {
        assertThat(map(services().get("mongodb").get("environment")).get("MONGO_INITDB_ROOT_PASSWORD"))
                .isEqualTo("${ECOM_MONGO_PASSWORD:?copy .env.example to .env and choose a password}");
        assertThat(text("docker/.env.example")).endsWith("ECOM_MONGO_PASSWORD=\n");
        assertThat(text(".gitignore")).contains("/docker/.env\n");
    }

    @Test
    void theImageHoldsTheVersionThatTheClientHasCheckedByItsSum() {
        String dockerfile = text("docker/hbase/Dockerfile");
        String version = after("<hbase.version>", text("pom.xml")).split("-hadoop3")[0];

        assertThat(after("ARG HBASE_VERSION=", dockerfile)).startsWith(version + "\n");
        assertThat(after("ARG HBASE_SHA256=", dockerfile)).containsPattern("^[0-9a-f]{64}\n");
        assertThat(dockerfile).contains("sha256sum --check --strict");
        assertThat(services().get("hbase").get("image")).isEqualTo("ecom-hbase:" + version);
    }

    @Test
    void nothingInAContainerRunsAsRoot() {
        assertThat(text("docker/hbase/Dockerfile")).contains("\nUSER hbase\n");
        assertThat(text("docker/app/Dockerfile")).contains("\nUSER ecom\n");
    }

    @Test
    void workflowsPinActionsByHashAndMayOnlyRead() throws IOException {
        try (Stream<Path> workflows = Files.list(ROOT.resolve(".github/workflows"))) {
            assertThat(workflows).isNotEmpty().allSatisfy(workflow -> {
                String text = Files.readString(workflow);
                assertThat(USE.matcher(text).results()).isNotEmpty().allSatisfy(use -> assertThat(
                                use.group(1) + use.group(2))
                        .matches(PINNED));
                assertThat(map(new Yaml().load(text)).get("permissions")).isEqualTo(Map.of("contents", "read"));
            });
        }
    }

    private static Map<String, Map<String, Object>> services() {
        return map(map(new Yaml().load(text("docker/compose.yml"))).get("services"));
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<String, V> map(Object value) {
        return (Map<String, V>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }

    private static String after(String mark, String text) {
        return text.substring(text.indexOf(mark) + mark.length());
    }

    private static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
