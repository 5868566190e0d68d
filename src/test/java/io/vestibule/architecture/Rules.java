package io.vestibule.architecture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
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

    private final String base;
    private final Arrows arrows;
    private final Conditions conditions;

    /** The rules for the house that lies in the given package, which the given classes test. */
    Rules(String base, Supplier<JavaClasses> tests) {
        this.base = base;
        this.arrows = new Arrows(base);
        this.conditions = new Conditions(base, arrows, tests);
    }

    ArchRule featuresAreFreeOfCycles() {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles().as("features are free of cycles");
    }

    ArchRule packagesAreFreeOfCycles() {
        return slices().matching(base + ".(**)").should().beFreeOfCycles().as("every single package is free of cycles");
    }

    ArchRule importsFollowThePlan() {
        return classes()
                .that(describe("are the product's", type -> isProduct(type)))
                .should(conditions.importOnlyWhatThePlanAllows())
                .as("packages import only what the plan allows");
    }

    ArchRule floorsOnlyLookDown() {
        return classes().should(conditions.lookDownOnly()).as("floors only look down");
    }

    ArchRule nothingImportsTheRoof() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(base + ".app..", base + ".lab..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(base + ".app..", base + ".lab..")
                .as("nothing imports the roof");
    }

    ArchRule theLabKnowsTheProductByHttpOnly() {
        return noClasses()
                .that()
                .resideInAPackage(base + ".lab..")
                .should()
                .dependOnClassesThat(describe("belong to the product above the ground floor", type -> {
                    var planned = arrows.planned(type.getPackageName());
                    return planned != null && !planned.equals("lab") && !Arrows.GROUND.contains(planned);
                }))
                .as("the lab knows the product by HTTP only");
    }

    ArchRule smsDriversDoNotKnowEachOther() {
        return driversDoNotKnowEachOther("sms");
    }

    ArchRule controllerDriversDoNotKnowEachOther() {
        return driversDoNotKnowEachOther("controller");
    }

    ArchRule pagesDoNotKnowEachOther() {
        return driversDoNotKnowEachOther("pages");
    }

    private ArchRule driversDoNotKnowEachOther(String parent) {
        return slices().matching(base + "." + parent + ".(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .as("drivers of " + parent + " do not know each other");
    }

    ArchRule driversStayInTheirPackage() {
        return classes()
                .that()
                .resideInAnyPackage(base + ".sms.*..", base + ".controller.*..")
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

    ArchRule libphonenumberStaysInPhone() {
        return fence("com.google.i18n.phonenumbers..", "libphonenumber stays in phone", "phone");
    }

    ArchRule jpaStaysOnFloors2And3() {
        return fence(
                "jakarta.persistence..",
                "JPA stays on floors 2 and 3",
                "listing",
                "audit",
                "limit",
                "guest",
                "access",
                "signin",
                "approval",
                "delivery",
                "gateway",
                "voucher",
                "registration",
                "imports");
    }

    ArchRule panacheStaysOnFloors2And3() {
        return fence(
                "io.quarkus.hibernate.orm.panache..",
                "Panache stays on floors 2 and 3",
                "audit",
                "limit",
                "guest",
                "access",
                "signin",
                "approval",
                "delivery",
                "gateway",
                "voucher",
                "registration",
                "imports");
    }

    ArchRule restClientsStayAtTheEdge() {
        return fence(
                "io.quarkus.rest.client.reactive..",
                "REST clients stay in ise, sms and controller",
                "ise",
                "sms",
                "controller");
    }

    ArchRule quteStaysWithPages() {
        return fence(
                "io.quarkus.qute..",
                "Qute stays in theme, delivery, approval, web, pages and the lab",
                "theme",
                "approval",
                "delivery",
                "web",
                "pages",
                "lab");
    }

    ArchRule dbSchedulerStaysInTask() {
        return fence("com.github.kagkarlsson..", "db-scheduler stays in task", "task");
    }

    ArchRule jdbcStaysInTaskAndLab() {
        return fence("java.sql..", "JDBC stays in task and lab", "task", "lab", "app");
    }

    private ArchRule fence(String library, String name, String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        Stream.of(homes).map(home -> base + "." + home + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .as(name);
    }

    ArchRule pathsOnlyInPagesAndClients() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        base + ".pages..", base + ".web..", base + ".lab..", base + ".ise..", base + ".sms..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Path.class)
                .as("addresses stand only in pages and client interfaces");
    }

    ArchRule timeIsAskedOfTheClock() {
        var clocks = Set.of(
                Instant.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                ZonedDateTime.class.getName(),
                OffsetDateTime.class.getName(),
                Clock.class.getName(),
                System.class.getName());
        var asking = Set.of("now", "systemUTC", "systemDefaultZone", "system", "currentTimeMillis");
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".time..")
                .should()
                .accessTargetWhere(describe(
                        "ask the system for the time",
                        access -> access instanceof JavaCodeUnitAccess<?> call
                                && clocks.contains(call.getTargetOwner().getName())
                                && asking.contains(call.getName())
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class))))
                .as("time is asked of the clock");
    }

    ArchRule noOldDates() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .as("nothing uses java.util.Date");
    }

    ArchRule configByInterface() {
        return noFields().should().beAnnotatedWith(ConfigProperty.class).as("config comes by interface, not by field");
    }

    ArchRule noEmptyNames() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto)")
                .as("names say what a class is");
    }

    ArchRule queriesHaveNames() {
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "query an entity from outside of it",
                        call -> call instanceof JavaCodeUnitAccess<?> query
                                && takesText(query)
                                && Set.of("find", "list", "stream", "count", "update", "delete")
                                        .contains(call.getName())
                                && call.getTargetOwner()
                                        .isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheEntityBase")
                                && !call.getOriginOwner()
                                        .getName()
                                        .replaceAll("\\$.*", "")
                                        .equals(call.getTargetOwner().getName())))
                .as("queries have names, on the entity that owns them");
    }

    ArchRule theAuditOnlyGrows() {
        var mayCall = Map.of(
                "persist", "Audit",
                "delete", "AuditEvent",
                "purge", "AuditRetention");
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "change the audit",
                        call -> call.getTargetOwner().getName().equals(base + ".audit.AuditEvent")
                                && call.getName().matches("(persist|delete|update|purge).*")
                                && !call.getOriginOwner()
                                        .getName()
                                        .equals(base + ".audit." + mayCall.get(call.getName()))))
                .as("the audit only grows: one writer, and nothing is lost but by age");
    }

    ArchRule transactionsHaveNames() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".task..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.quarkus.narayana.jta..")
                        .or(assignableTo(jakarta.transaction.Transactional.class))
                        .or(assignableTo(jakarta.transaction.UserTransaction.class)))
                .as("transactions have names: they are opened by Commit alone");
    }

    ArchRule entitiesHavePublicFields() {
        return fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .and()
                .areNotStatic()
                .should()
                .bePublic()
                .as("entities have public fields");
    }

    ArchRule everyProviderIsTested() {
        return classes()
                .that()
                .resideOutsideOfPackage(base + ".sms.log..") // asks nobody, and the contract is about answers
                .and()
                .areAssignableTo(base + ".sms.SmsProvider")
                .or()
                .areAssignableTo(base + ".sms.HttpDialect")
                .and()
                .doNotHaveSimpleName("HttpProvider") // runs every dialect, and so is tested with each
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should(conditions.haveATestOfTheContract())
                .as("every provider is tested by the contract");
    }

    ArchRule everyControllerKindIsTested() {
        return classes()
                .that()
                .areAssignableTo(base + ".controller.ControllerKind")
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should(conditions.haveAContractOfTheirOwn())
                .allowEmptyShould(true)
                .as("every controller kind is tested by the contract");
    }

    ArchRule logsNeverTakeARawValue() {
        return classes()
                .should(conditions.leaveRawValuesAlone())
                .as("numbers and secrets are read by few, and by no log");
    }

    private boolean isProduct(JavaClass type) {
        var planned = arrows.planned(type.getPackageName());
        return planned != null && !Arrows.ROOF.contains(planned);
    }

    private static boolean takesText(JavaCodeUnitAccess<?> call) {
        var parameters = call.getTarget().getRawParameterTypes();
        return !parameters.isEmpty() && parameters.get(0).isEquivalentTo(String.class);
    }
}
