package io.vestibule.architecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the house to its plan. The plan itself is the table in {@link Arrows}. */
@AnalyzeClasses(packages = Arrows.HOUSE, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Rules RULES = new Rules(Arrows.HOUSE, () -> new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages(Arrows.HOUSE + ".sms", Arrows.HOUSE + ".controller"));

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES = RULES.featuresAreFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = RULES.packagesAreFreeOfCycles();

    @ArchTest
    static final ArchRule IMPORTS_FOLLOW_THE_PLAN = RULES.importsFollowThePlan();

    @ArchTest
    static final ArchRule FLOORS_ONLY_LOOK_DOWN = RULES.floorsOnlyLookDown();

    @ArchTest
    static final ArchRule NOTHING_IMPORTS_THE_ROOF = RULES.nothingImportsTheRoof();

    @ArchTest
    static final ArchRule THE_LAB_KNOWS_THE_PRODUCT_BY_HTTP_ONLY = RULES.theLabKnowsTheProductByHttpOnly();

    @ArchTest
    static final ArchRule SMS_DRIVERS_DO_NOT_KNOW_EACH_OTHER = RULES.smsDriversDoNotKnowEachOther();

    @ArchTest
    static final ArchRule CONTROLLER_DRIVERS_DO_NOT_KNOW_EACH_OTHER = RULES.controllerDriversDoNotKnowEachOther();

    @ArchTest
    static final ArchRule PAGES_DO_NOT_KNOW_EACH_OTHER = RULES.pagesDoNotKnowEachOther();

    @ArchTest
    static final ArchRule DRIVERS_ARE_NOT_PUBLIC = RULES.driversStayInTheirPackage();

    @ArchTest
    static final ArchRule LIBPHONENUMBER_STAYS_IN_PHONE = RULES.libphonenumberStaysInPhone();

    @ArchTest
    static final ArchRule JPA_STAYS_ON_FLOORS_2_AND_3 = RULES.jpaStaysOnFloors2And3();

    @ArchTest
    static final ArchRule PANACHE_STAYS_ON_FLOORS_2_AND_3 = RULES.panacheStaysOnFloors2And3();

    @ArchTest
    static final ArchRule REST_CLIENTS_STAY_AT_THE_EDGE = RULES.restClientsStayAtTheEdge();

    @ArchTest
    static final ArchRule QUTE_STAYS_WITH_PAGES = RULES.quteStaysWithPages();

    @ArchTest
    static final ArchRule DB_SCHEDULER_STAYS_IN_TASK = RULES.dbSchedulerStaysInTask();

    @ArchTest
    static final ArchRule JDBC_STAYS_IN_TASK_AND_LAB = RULES.jdbcStaysInTaskAndLab();

    @ArchTest
    static final ArchRule PATHS_ONLY_IN_PAGES_AND_CLIENTS = RULES.pathsOnlyInPagesAndClients();

    @ArchTest
    static final ArchRule TIME_IS_ASKED_OF_THE_CLOCK = RULES.timeIsAskedOfTheClock();

    @ArchTest
    static final ArchRule NO_OLD_DATES = RULES.noOldDates();

    @ArchTest
    static final ArchRule CONFIG_BY_INTERFACE = RULES.configByInterface();

    @ArchTest
    static final ArchRule NO_EMPTY_NAMES = RULES.noEmptyNames();

    @ArchTest
    static final ArchRule QUERIES_HAVE_NAMES = RULES.queriesHaveNames();

    @ArchTest
    static final ArchRule THE_AUDIT_ONLY_GROWS = RULES.theAuditOnlyGrows();

    @ArchTest
    static final ArchRule TRANSACTIONS_HAVE_NAMES = RULES.transactionsHaveNames();

    @ArchTest
    static final ArchRule ENTITIES_HAVE_PUBLIC_FIELDS = RULES.entitiesHavePublicFields();

    @ArchTest
    static final ArchRule EVERY_PROVIDER_IS_TESTED = RULES.everyProviderIsTested();

    @ArchTest
    static final ArchRule EVERY_CONTROLLER_KIND_IS_TESTED = RULES.everyControllerKindIsTested();

    @ArchTest
    static final ArchRule LOGS_NEVER_TAKE_A_RAW_VALUE = RULES.logsNeverTakeARawValue();
}
