package io.ecom.examples.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The house's rules: which module sees which, and the one home of each library. */
final class RoomRules {
    private RoomRules() {}

    /** Every rule by its name. */
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("model sees nobody", sees("model"));
        rules.put("generator sees model", sees("generator", "model"));
        rules.put("analytics sees model", sees("analytics", "model"));
        rules.put("mongo sees model", sees("mongo", "model"));
        rules.put("hbase sees model", sees("hbase", "model"));
        rules.put("viz sees model", sees("viz", "model"));
        rules.put("spark sees model, analytics, mongo, hbase", sees("spark", "model", "analytics", "mongo", "hbase"));
        rules.put("Jackson lives in model.json", home("com.fasterxml..", "io.ecom.model.json.."));
        rules.put("the MongoDB driver lives in mongo", home("com.mongodb..", "io.ecom.mongo.."));
        rules.put("the stand-in lives in mongo.embedded", home("de.bwaldvogel..", "io.ecom.mongo.embedded.."));
        rules.put(
                "HBase and Hadoop live in hbase and spark.hbase",
                home("org.apache.hadoop..", "io.ecom.hbase..", "io.ecom.spark.hbase.."));
        rules.put("HBase's servers live in hbase.embedded", serversOfHBase());
        rules.put("Spark lives in spark", home("org.apache.spark..", "io.ecom.spark..", "io.ecom.examples.."));
        // Beside it, the example of a chart of one's own.
        rules.put("Tablesaw lives in viz", home("tech.tablesaw..", "io.ecom.viz..", "io.ecom.examples"));
        rules.put("Datafaker lives in generator", home("net.datafaker..", "io.ecom.generator.."));
        rules.put("numerics live in analytics", home("org.hipparchus..", "io.ecom.analytics.."));
        rules.put("picocli lives in examples", home("picocli..", "io.ecom.examples.."));
        rules.put("the progress bar lives in examples", home("me.tongfei..", "io.ecom.examples.."));
        rules.put("row keys need the JDK only", rowKeys());
        rules.put("analyses know no session", analyses());
        rules.put("only examples meets the user", console());
        rules.put("Guava stays out of public signatures", guava());
        rules.put(
                "packages have no cycles",
                slices().matching("io.ecom.(**)").should().beFreeOfCycles().allowEmptyShould(true));
        return rules;
    }

    private static ArchRule sees(String module, String... others) {
        String[] allowed = Stream.concat(Stream.of(module), Stream.of(others))
                .map(name -> "io.ecom." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("io.ecom." + module + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.ecom..").and(not(resideInAnyPackage(allowed))));
    }

    private static ArchRule home(String library, String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static ArchRule serversOfHBase() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.ecom.hbase.embedded..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.apache\\.hadoop\\.hbase\\.(LocalHBaseCluster|master\\..*|zookeeper\\.Mini.*)");
    }

    private static ArchRule rowKeys() {
        return classes()
                .that()
                .resideInAPackage("io.ecom.hbase.key..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "io.ecom.hbase.key..", "io.ecom.model");
    }

    private static ArchRule analyses() {
        return noClasses()
                .that()
                .resideInAPackage("io.ecom.spark.analysis..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "io.ecom.mongo..", "io.ecom.hbase..", "io.ecom.spark.hbase..", "java.nio.file..")
                        .or(name("org.apache.spark.sql.SparkSession").forSubtype()));
    }

    private static ArchRule console() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.ecom.examples..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class);
    }

    private static ArchRule guava() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(haveNoGuavaInTheirSignature());
    }

    private static ArchCondition<JavaMethod> haveNoGuavaInTheirSignature() {
        return new ArchCondition<>("have no Guava type in their signature") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .map(JavaClass::getName)
                        .filter(name -> name.startsWith("com.google.common."))
                        .forEach(name -> events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " shows " + name)));
            }
        };
    }
}
