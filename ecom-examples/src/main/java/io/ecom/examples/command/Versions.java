package io.ecom.examples.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The versions of the program and of what it runs on. */
final class Versions implements IVersionProvider {
    /** The version of the program itself, such as {@code 1.0.0}. */
    static String ecom() {
        return ofBuild("version");
    }

    private static String ofBuild(String key) {
        Properties build = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("/ecom-build.properties")) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty(key);
    }

    static String spark() {
        return org.apache.spark.package$.MODULE$.SPARK_VERSION();
    }

    /** All of them by name. */
    static Map<String, String> all() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("ecom", ecom());
        versions.put("spark", spark());
        versions.put("java", Runtime.version().toString());
        return versions;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"ecom " + ecom(), "Spark " + ofBuild("spark.version") + ", Java " + Runtime.version()};
    }
}
