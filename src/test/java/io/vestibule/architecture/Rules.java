package io.vestibule.architecture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.config.ConfigMapping;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules of the house. Each is proved to fail on a planted offence by {@link ArchitectureRulesTest}. */
final class Rules {

    private static final String BASE = Arrows.BASE;

    private Rules() {}

    static ArchRule featuresAreFreeOfCycles() {
        return slices().matching(BASE + ".(*)..").should().beFreeOfCycles().as("features are free of cycles");
    }

    static ArchRule packagesAreFreeOfCycles() {
        return slices().matching(BASE + ".(**)").should().beFreeOfCycles().as("every single package is free of cycles");
    }

    static ArchRule importsFollowThePlan() {
        return classes()
                .that(describe("are the product's", type -> isProduct(type)))
                .should(importOnlyWhatThePlanAllows())
                .as("packages import only what the plan allows");
    }

    static ArchRule floorsOnlyLookDown() {
        return classes().should(lookDownOnly()).as("floors only look down");
    }

    static ArchRule nothingImportsTheRoof() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".app..", BASE + ".lab..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".app..", BASE + ".lab..")
                .as("nothing imports the roof");
    }

    static ArchRule theLabKnowsTheProductByHttpOnly() {
        return noClasses()
                .that()
                .resideInAPackage(BASE + ".lab..")
                .should()
                .dependOnClassesThat(describe("belong to the product above the ground floor", type -> {
                    var planned = Arrows.planned(type.getPackageName());
                    return planned != null && !planned.equals("lab") && !Arrows.GROUND.contains(planned);
                }))
                .as("the lab knows the product by HTTP only");
    }

    static ArchRule driversDoNotKnowEachOther(String parent) {
        return slices().matching(BASE + "." + parent + ".(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .as("drivers of " + parent + " do not know each other");
    }

    static ArchRule driversStayInTheirPackage() {
        return classes()
                .that()
                .resideInAnyPackage(BASE + ".sms.*..", BASE + ".controller.*..")
                .and()
                .areNotAnnotatedWith(ConfigMapping.class)
                .and(describe("are no part of a settings interface", type -> type.getEnclosingClass()
                        .map(outer -> !outer.isAnnotatedWith(ConfigMapping.class))
                        .orElse(true)))
                .and()
                .areNotInterfaces()
                .should()
                .notBePublic()
                .as("drivers are not public");
    }

    static ArchRule fence(String library, String name, String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .as(name);
    }

    static ArchRule pathsOnlyInPagesAndClients() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        BASE + ".pages..", BASE + ".web..", BASE + ".lab..", BASE + ".ise..", BASE + ".sms..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Path.class)
                .as("addresses stand only in pages and client interfaces");
    }

    static ArchRule timeIsAskedOfTheClock() {
        var clocks = Set.of(
                Instant.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                ZonedDateTime.class.getName(),
                OffsetDateTime.class.getName(),
                Clock.class.getName());
        return noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".time..")
                .should()
                .callMethodWhere(describe(
                        "ask the system for the time",
                        (JavaCall<?> call) ->
                                (clocks.contains(call.getTargetOwner().getName())
                                                && Set.of("now", "systemUTC", "systemDefaultZone", "system")
                                                        .contains(call.getName())
                                                && call.getTarget().getRawParameterTypes().stream()
                                                        .noneMatch(type -> type.isEquivalentTo(Clock.class)))
                                        || call.getTargetOwner().isEquivalentTo(System.class)
                                                && call.getName().equals("currentTimeMillis")))
                .as("time is asked of the clock");
    }

    static ArchRule noOldDates() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .as("nothing uses java.util.Date");
    }

    static ArchRule configByInterface() {
        return noFields().should().beAnnotatedWith(ConfigProperty.class).as("config comes by interface, not by field");
    }

    static ArchRule noEmptyNames() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto)")
                .as("names say what a class is");
    }

    static ArchRule queriesHaveNames() {
        return noClasses()
                .should()
                .callMethodWhere(describe(
                        "query an entity of another class by a string",
                        (JavaCall<?> call) -> Set.of("find", "list", "stream", "count", "update", "delete")
                                        .contains(call.getName())
                                && call.getTargetOwner()
                                        .isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheEntityBase")
                                && !call.getOriginOwner()
                                        .isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheEntityBase")))
                .as("queries have names, on the entity that owns them");
    }

    static ArchRule transactionsHaveNames() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".task..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.quarkus.narayana.jta..")
                        .or(assignableTo(jakarta.transaction.Transactional.class))
                        .or(assignableTo(jakarta.transaction.UserTransaction.class)))
                .as("transactions have names: they are opened by Commit alone");
    }

    static ArchRule entitiesHavePublicFields() {
        return fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .and()
                .areNotStatic()
                .should()
                .bePublic()
                .as("entities have public fields");
    }

    private static boolean isProduct(JavaClass type) {
        var planned = Arrows.planned(type.getPackageName());
        return planned != null && !Arrows.ROOF.contains(planned);
    }

    private static ArchCondition<JavaClass> importOnlyWhatThePlanAllows() {
        return new ArchCondition<>("import only what the plan allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var from = Arrows.planned(type.getPackageName());
                if (!Arrows.ALLOWED.containsKey(from)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " lives in no planned package"));
                }
                var may = Arrows.mayImport(from);
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    var to = Arrows.planned(dependency.getTargetClass().getPackageName());
                    if (to != null && !may.contains(to)) {
                        events.add(SimpleConditionEvent.violated(
                                type, from + " must not import " + to + ": " + dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static ArchCondition<JavaClass> lookDownOnly() {
        return new ArchCondition<>("look down only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var from = floor(type);
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    var to = floor(dependency.getTargetClass());
                    if (from >= 0 && to > from) {
                        events.add(SimpleConditionEvent.violated(type, "looks up: " + dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static int floor(JavaClass type) {
        var planned = Arrows.planned(type.getPackageName());
        if (planned == null) {
            return -1;
        }
        var feature = planned.split("\\.")[0];
        for (var floor = 0; floor < Arrows.FLOORS.size(); floor++) {
            if (Arrows.FLOORS.get(floor).contains(feature)) {
                return floor;
            }
        }
        return -1;
    }
}
