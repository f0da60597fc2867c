package io.ecom.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.ecom");

    /** Classes that break each rule on purpose; without them a rule that never fails would look like one that holds. */
    private static final JavaClasses PLANTED = new ClassFileImporter()
            .withImportOption(location -> location.contains("/planted/"))
            .importPackages("io.ecom");

    static Stream<String> rules() {
        return RoomRules.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(String name) {
        EvaluationResult result = RoomRules.all().get(name).evaluate(HOUSE);

        assertThat(result.getFailureReport().getDetails()).as(name).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePlantedClassesBreakTheRule(String name) {
        ArchRule rule = RoomRules.all().get(name);

        assertThat(rule.evaluate(PLANTED).hasViolation()).as(name).isTrue();
    }

    @Test
    void everyModuleIsSeen() {
        assertThat(HOUSE.stream().map(type -> type.getPackageName().split("\\.")[2]))
                .contains("model", "generator", "analytics", "mongo", "hbase", "spark", "viz", "examples");
    }
}
