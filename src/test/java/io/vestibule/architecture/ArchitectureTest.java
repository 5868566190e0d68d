package io.vestibule.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the house to its plan. The plan itself is the table in {@link Arrows}. */
@AnalyzeClasses(packages = Arrows.BASE, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BASE = Arrows.BASE;

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES = Rules.featuresAreFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = Rules.packagesAreFreeOfCycles();

    @ArchTest
    static final ArchRule IMPORTS_FOLLOW_THE_PLAN = Rules.importsFollowThePlan();

    @ArchTest
    static final ArchRule FLOORS_ONLY_LOOK_DOWN = Rules.floorsOnlyLookDown();

    @ArchTest
    static final ArchRule NOTHING_IMPORTS_THE_ROOF = Rules.nothingImportsTheRoof();

    @ArchTest
    static final ArchRule THE_LAB_KNOWS_THE_PRODUCT_BY_HTTP_ONLY = Rules.theLabKnowsTheProductByHttpOnly();

    @ArchTest
    static final ArchRule SMS_DRIVERS_DO_NOT_KNOW_EACH_OTHER = Rules.driversDoNotKnowEachOther("sms");

    @ArchTest
    static final ArchRule CONTROLLER_DRIVERS_DO_NOT_KNOW_EACH_OTHER = Rules.driversDoNotKnowEachOther("controller");

    @ArchTest
    static final ArchRule PAGES_DO_NOT_KNOW_EACH_OTHER = Rules.driversDoNotKnowEachOther("pages");

    @ArchTest
    static final ArchRule DRIVERS_ARE_NOT_PUBLIC = Rules.driversStayInTheirPackage();

    @ArchTest
    static final ArchRule LIBPHONENUMBER_STAYS_IN_PHONE =
            Rules.fence("com.google.i18n.phonenumbers..", "libphonenumber stays in phone", BASE + ".phone..");

    @ArchTest
    static final ArchRule JPA_STAYS_ON_FLOORS_2_AND_3 = Rules.fence(
            "jakarta.persistence..",
            "JPA stays on floors 2 and 3",
            BASE + ".guest..",
            BASE + ".signin..",
            BASE + ".delivery..",
            BASE + ".registration..");

    @ArchTest
    static final ArchRule PANACHE_STAYS_ON_FLOORS_2_AND_3 = Rules.fence(
            "io.quarkus.hibernate.orm.panache..",
            "Panache stays on floors 2 and 3",
            BASE + ".guest..",
            BASE + ".access..",
            BASE + ".signin..",
            BASE + ".delivery..",
            BASE + ".registration..");

    @ArchTest
    static final ArchRule REST_CLIENTS_STAY_AT_THE_EDGE = Rules.fence(
            "io.quarkus.rest.client.reactive..",
            "REST clients stay in ise, sms and controller",
            BASE + ".ise..",
            BASE + ".sms..",
            BASE + ".controller..");

    @ArchTest
    static final ArchRule QUTE_STAYS_WITH_PAGES = Rules.fence(
            "io.quarkus.qute..",
            "Qute stays in theme, delivery, web and pages",
            BASE + ".theme..",
            BASE + ".delivery..",
            BASE + ".web..",
            BASE + ".pages..",
            BASE + ".lab..");

    @ArchTest
    static final ArchRule DB_SCHEDULER_STAYS_IN_TASK =
            Rules.fence("com.github.kagkarlsson..", "db-scheduler stays in task", BASE + ".task..");

    @ArchTest
    static final ArchRule JDBC_STAYS_IN_TASK_AND_LAB =
            Rules.fence("java.sql..", "JDBC stays in task and lab", BASE + ".task..", BASE + ".lab..", BASE + ".app..");

    @ArchTest
    static final ArchRule PATHS_ONLY_IN_PAGES_AND_CLIENTS = Rules.pathsOnlyInPagesAndClients();

    @ArchTest
    static final ArchRule TIME_IS_ASKED_OF_THE_CLOCK = Rules.timeIsAskedOfTheClock();

    @ArchTest
    static final ArchRule NO_OLD_DATES = Rules.noOldDates();

    @ArchTest
    static final ArchRule CONFIG_BY_INTERFACE = Rules.configByInterface();

    @ArchTest
    static final ArchRule NO_EMPTY_NAMES = Rules.noEmptyNames();

    @ArchTest
    static final ArchRule QUERIES_HAVE_NAMES = Rules.queriesHaveNames();

    @ArchTest
    static final ArchRule TRANSACTIONS_HAVE_NAMES = Rules.transactionsHaveNames();

    @ArchTest
    static final ArchRule ENTITIES_HAVE_PUBLIC_FIELDS = Rules.entitiesHavePublicFields();
}
