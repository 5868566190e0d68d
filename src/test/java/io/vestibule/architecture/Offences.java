package io.vestibule.architecture;

import java.util.List;

import static io.vestibule.architecture.Offence.against;

/** A house that keeps every rule, and what may be planted in it to break each of them. */
final class Offences {

    private static final String PLAN = "packages import only what the plan allows";
    private static final String FLOORS = "floors only look down";
    private static final String SINGLE_CYCLES = "every single package is free of cycles";
    private static final String CLOCK = "time is asked of the clock";
    private static final String RAW = "numbers and secrets are read by few, and by no log";
    private static final String QUERIES = "queries have names, on the entity that owns them";
    private static final String TRANSACTIONS = "transactions have names: they are opened by Commit alone";

    /** Each does at least once what a rule allows to it and forbids to others. */
    static final List<String> INNOCENT = List.of(
            """
            package planted.time;
            public class Clocks { java.time.Clock clock = java.time.Clock.systemUTC(); }
            """,
            """
            package planted.phone;
            public record PhoneNumber(String e164) {
                static final Object LIBRARY = com.google.i18n.phonenumbers.PhoneNumberUtil.class;
            }
            """,
            """
            package planted.secret;
            public class Secret { public String reveal() { return ""; } }
            """,
            """
            package planted.task;
            public class Tasks {
                static final Object LIBRARY = com.github.kagkarlsson.scheduler.Scheduler.class;
                static final Object DATABASE = java.sql.Connection.class;
                @jakarta.transaction.Transactional void commit() {}
            }
            """,
            """
            package planted.sms;
            public interface SmsProvider {
                Object CLIENT = io.quarkus.rest.client.reactive.QuarkusRestClientBuilder.class;
            }
            """,
            """
            package planted.sms;
            public abstract class SmsProviderContract {}
            """,
            """
            package planted.controller;
            public interface ControllerKind {}
            """,
            """
            package planted.sms.log;
            class LogProvider implements planted.sms.SmsProvider {}
            """,
            """
            package planted.sms.twilio;
            class TwilioProvider implements planted.sms.SmsProvider {}
            """,
            """
            package planted.sms.twilio;
            class TwilioContract extends planted.sms.SmsProviderContract {}
            """,
            """
            package planted.sms.twilio;
            class Sender { String to(planted.phone.PhoneNumber number) { return number.e164(); } }
            """,
            """
            package planted.sms.twilio;
            @io.smallrye.config.ConfigMapping public interface TwilioConfig { record Account() {} }
            """,
            """
            package planted.audit;
            @jakarta.persistence.Entity
            public class AuditEvent extends io.quarkus.hibernate.orm.panache.PanacheEntity {
                static long purge() { return delete("at < 1"); }
            }
            """,
            """
            package planted.audit;
            class Audit { void note() { new AuditEvent().persist(); } }
            """,
            """
            package planted.ise;
            @jakarta.ws.rs.Path("/ers") public interface Ers {}
            """,
            """
            package planted.controller.cisco;
            class Cisco {}
            """,
            """
            package planted.guest;
            @jakarta.persistence.Entity public class Guest extends io.quarkus.hibernate.orm.panache.PanacheEntity {
                public String name;
                private static int count;
                public planted.ise.Ers ise;
                public planted.task.Tasks tasks;
                public static long counted(java.time.Clock clock) {
                    return Guest.count("until > ?1", java.time.Instant.now(clock));
                }
                static void forget(Guest guest) { guest.delete(); }
            }
            """,
            """
            package planted.delivery;
            class Wording {
                static final Object TEMPLATE = io.quarkus.qute.Template.class;
                String password(planted.secret.Secret password) { return password.reveal(); }
            }
            """,
            """
            package planted.pages.guest;
            @jakarta.ws.rs.Path("/g") class GuestPages { planted.phone.PhoneNumber number; }
            """,
            """
            package planted.pages.sponsor;
            class SponsorPages { void forget(planted.guest.Guest guest) { guest.delete(); } }
            """,
            """
            package planted.app;
            public class Checks { planted.guest.Guest guest; }
            """,
            """
            package planted.lab;
            public class Lab {
                planted.phone.PhoneNumber number;
                static final Object DATABASE = java.sql.Connection.class;
            }
            """);

    static final List<Offence> OFFENCES = List.of(
            against(
                            "features are free of cycles",
                            "package planted.guest; public class Knot { planted.ise.Knotted other; }",
                            "package planted.ise; public class Knotted { planted.guest.Knot other; }")
                    .alongWith(SINGLE_CYCLES, PLAN, FLOORS),
            against(
                    SINGLE_CYCLES,
                    "package planted.ise; public class Answer { planted.ise.json.Shape shape; }",
                    "package planted.ise.json; public class Shape { planted.ise.Answer answer; }"),
            against(PLAN, "package planted.sms; class Sideways { planted.ise.Ers neighbour; }"),
            against(PLAN, "package planted.weather; class Unplanned {}"),
            against(FLOORS, "package planted.ise; class Up { planted.guest.Guest above; }")
                    .alongWith(PLAN, "features are free of cycles", SINGLE_CYCLES),
            against("nothing imports the roof", "package planted.guest; class Tall { planted.lab.Lab lab; }")
                    .alongWith(PLAN),
            against("nothing imports the roof", "package planted.guest; class Higher { planted.app.Checks checks; }")
                    .alongWith(PLAN, "features are free of cycles", SINGLE_CYCLES),
            against(
                    "the lab knows the product by HTTP only",
                    "package planted.lab; class Spy { planted.ise.Ers ise; }"),
            against(
                            "drivers of sms do not know each other",
                            "package planted.sms.log; class Copy { planted.sms.twilio.TwilioConfig other; }")
                    .alongWith(PLAN),
            against(
                            "drivers of controller do not know each other",
                            "package planted.controller.cisco; class Borrower { planted.controller.aruba.Lender other; }",
                            "package planted.controller.aruba; public interface Lender {}")
                    .alongWith(PLAN),
            against(
                            "drivers of pages do not know each other",
                            "package planted.pages.guest; class Neighbour { planted.pages.sponsor.Shared other; }",
                            "package planted.pages.sponsor; public class Shared {}")
                    .alongWith(PLAN),
            against("drivers are not public", "package planted.sms.log; public class Exposed {}"),
            against(
                    "libphonenumber stays in phone",
                    "package planted.guest; class Parser { com.google.i18n.phonenumbers.PhoneNumberUtil library; }"),
            against(
                    "JPA stays on floors 2 and 3",
                    "package planted.web; class Query { jakarta.persistence.EntityManager database; }"),
            against(
                    "Panache stays on floors 2 and 3",
                    "package planted.web; class Row extends io.quarkus.hibernate.orm.panache.PanacheEntityBase {}"),
            against(
                    "REST clients stay in ise, sms and controller",
                    "package planted.guest; class Caller { io.quarkus.rest.client.reactive.QuarkusRestClientBuilder client; }"),
            against(
                    "Qute stays in theme, delivery, approval, web, pages and the lab",
                    "package planted.guest; class Page { io.quarkus.qute.Template template; }"),
            against(
                    "db-scheduler stays in task",
                    "package planted.guest; class Work { com.github.kagkarlsson.scheduler.Scheduler scheduler; }"),
            against("JDBC stays in task and lab", "package planted.guest; class Rows { java.sql.ResultSet rows; }"),
            against(
                    "addresses stand only in pages and client interfaces",
                    "package planted.guest; @jakarta.ws.rs.Path(\"/guests\") class Resource {}"),
            against(CLOCK, "package planted.guest; class Late { Object now = java.time.Instant.now(); }"),
            against(CLOCK, "package planted.guest; class Later { long now = System.currentTimeMillis(); }"),
            against(CLOCK, "package planted.guest; class Own { Object clock = java.time.Clock.systemUTC(); }"),
            against(
                    CLOCK,
                    "package planted.guest; class Asked { java.util.function.Supplier<?> now = java.time.LocalDate::now; }"),
            against("nothing uses java.util.Date", "package planted.guest; class Old { java.util.Date date; }"),
            against(
                    "config comes by interface, not by field",
                    """
                    package planted.guest;
                    class Set { @org.eclipse.microprofile.config.inject.ConfigProperty(name = "a") String a; }
                    """),
            against("names say what a class is", "package planted.guest; class GuestHelper {}"),
            against("names say what a class is", "package planted.guest; class Outer { record GuestDto() {} }"),
            against(
                    "the audit only grows: one writer, and nothing is lost but by age",
                    "package planted.audit; class Eraser { void forget() { AuditEvent.deleteAll(); } }"),
            against(QUERIES, "package planted.guest; class Asker { Object all = Guest.list(\"name\", \"x\"); }"),
            against(
                    QUERIES,
                    """
                    package planted.guest;
                    @jakarta.persistence.Entity
                    public class Visit extends io.quarkus.hibernate.orm.panache.PanacheEntity {
                        static long guests() { return Guest.count("name", "x"); }
                    }
                    """),
            against(
                    TRANSACTIONS,
                    "package planted.guest; class Writer { @jakarta.transaction.Transactional void f() {} }"),
            against(
                    TRANSACTIONS,
                    """
                    package planted.guest;
                    class Opener { void f() { io.quarkus.narayana.jta.QuarkusTransaction.begin(); } }
                    """),
            against(
                    "entities have public fields",
                    "package planted.guest; @jakarta.persistence.Entity class Shy { private String name; }"),
            against(
                            "every provider is tested by the contract",
                            "package planted.sms.pigeon; class Untested implements planted.sms.SmsProvider {}")
                    .alongWith(PLAN),
            against(
                    "every controller kind is tested by the contract",
                    "package planted.controller.cisco; class Untried implements planted.controller.ControllerKind {}"),
            against(
                    RAW,
                    """
                    package planted.guest;
                    class Teller { String tell(planted.phone.PhoneNumber number) { return number.e164(); } }
                    """),
            against(
                    RAW,
                    """
                    package planted.guest;
                    class Passer {
                        java.util.function.Function<planted.secret.Secret, String> way = planted.secret.Secret::reveal;
                    }
                    """),
            against(
                    RAW,
                    """
                    package planted.sms.twilio;
                    class Gossip {
                        void f(planted.phone.PhoneNumber number) {
                            org.jboss.logging.Logger.getLogger("x").info(number.e164());
                        }
                    }
                    """));

    private Offences() {}
}
