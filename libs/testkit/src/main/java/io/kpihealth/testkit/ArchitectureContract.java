package io.kpihealth.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the house that a compiler does not check; each service extends this. */
public abstract class ArchitectureContract {
    private static final List<String> SERVICES = List.of("tenants", "ingest", "scoring", "playbook", "gateway");

    private final String service;
    private final JavaClasses classes;

    /**
     * @param service the service's package below {@code io.kpihealth}
     */
    protected ArchitectureContract(String service) {
        this.service = service;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.kpihealth." + service);
    }

    @Test
    void shouldDeclareAPermissionOnEveryEndpoint() {
        methods()
                .that(are(endpoints()))
                .should()
                .beAnnotatedWith(PermissionsAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(PermissionsAllowed.class)
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void shouldNotDependOnAnotherService() {
        String[] others = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> "io.kpihealth." + other + "..")
                .toArray(String[]::new);
        noClasses().should().dependOnClassesThat().resideInAnyPackage(others).check(classes);
    }

    @Test
    void shouldLeaveKafkaToTheMessagingLibrary() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..")
                .check(classes);
    }

    @Test
    void shouldInjectThroughConstructors() {
        fields().should().notBeAnnotatedWith(Inject.class).check(classes);
    }

    private static DescribedPredicate<JavaMethod> endpoints() {
        return describe(
                "endpoints",
                method -> method.getAnnotations().stream()
                        .map(JavaAnnotation::getRawType)
                        .anyMatch(annotation -> annotation.isAnnotatedWith(HttpMethod.class)));
    }
}
