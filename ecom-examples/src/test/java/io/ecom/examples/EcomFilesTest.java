package io.ecom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of files alone, in a JVM that has no library of Spark, HBase or MongoDB. */
class EcomFilesTest {
    private static final Pattern OF_STORES =
            Pattern.compile("spark|hbase|mongo|hadoop|zookeeper|scala", Pattern.CASE_INSENSITIVE);

    @TempDir
    private Path folder;

    @Test
    void generateCheckConvertAndValueNeedNoStore() throws Exception {
        assertThat(run("--help")).contains("generate").contains("check").doesNotContain("stores");
        run("generate", "--preset", "tiny", "--out", "shop", "--quiet");
        run("convert", "--data", "shop", "--out", "csv", "--to", "csv", "--quiet");
        assertThat(folder.resolve("csv/line_items.csv")).isNotEmptyFile();
        assertThat(run("scorecard", "--data", "shop", "--laws")).contains("holds");
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/order_status.csv"), "status,orders,share,gross,net\n");
        assertThat(run("check", "--data", "shop", "--tables", "mine")).contains("row status=completed is missing");
        Files.writeString(folder.resolve("orders.csv"), "customer,date\na,2025-01-01\na,2025-01-20\nb,2025-01-03\n");
        assertThat(run("clv", "--csv", "orders.csv")).contains("purchases to come");
        assertThat(run("--version")).startsWith("ecom ");
    }

    /** A jar's name, or for a module's classes the module's. */
    private static String library(String entry) {
        Path path = Path.of(entry);
        int parts = path.getNameCount();
        return path.getName(parts - (entry.endsWith(".jar") || parts < 3 ? 1 : 3))
                .toString();
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !OF_STORES.matcher(library(entry)).find())
                        .collect(Collectors.joining(File.pathSeparator)),
                EcomFiles.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("ECOM_HOME", folder.resolve("home").toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertThat(output).doesNotContain("NoClassDefFoundError").doesNotContain("Unexpected failure");
        return output;
    }
}
