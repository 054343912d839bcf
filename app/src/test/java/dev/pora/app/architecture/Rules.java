package dev.pora.app.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The walls of the house, each a rule with its reason. */
final class Rules {
    static final String APP = "dev.pora.app..";
    static final String EXCHANGE = "dev.pora.exchange..";
    static final String HOLIDAYS = "dev.pora.holidays..";
    static final String HTTP = "dev.pora.http..";
    static final String PERSISTENCE = "dev.pora.persistence..";
    static final String SANDBOX = "dev.pora.sandbox..";
    static final String TELEGRAM = "dev.pora.telegram..";

    /** Below telegram-adapter's other packages, whose texts it has. */
    static final String WORDS = "dev.pora.telegram.words..";

    /** What jOOQ writes needs itself in circles. */
    private static final String GENERATED = "dev.pora.persistence.generated..";

    private static final String ICAL4J = "net.fortuna.ical4j..";
    private static final String JACKSON = "com.fasterxml.jackson.core..";

    static final List<String> ADAPTERS = List.of(HOLIDAYS, HTTP, PERSISTENCE, SANDBOX, TELEGRAM);

    static final List<String> DOMAIN = List.of(
            "dev.pora.access..",
            "dev.pora.attention..",
            "dev.pora.channel..",
            "dev.pora.delivery..",
            "dev.pora.inbox..",
            "dev.pora.listing..",
            "dev.pora.notification..",
            "dev.pora.operation..",
            "dev.pora.phrase..",
            "dev.pora.place..",
            "dev.pora.roll..",
            "dev.pora.schedule..",
            "dev.pora.transaction..",
            "dev.pora.user..",
            "dev.pora.wording..",
            "dev.pora.workday..");

    /** Methods whose result is the system clock or its time. */
    private static final Set<String> CLOCKS = Set.of(
            "currentTimeMillis",
            "system",
            "systemUTC",
            "systemDefaultZone",
            "tickMillis",
            "tickSeconds",
            "tickMinutes");

    /** Libraries and packages that a rule names and that are not rooms of ours. */
    static final List<String> LIBRARIES = List.of(
            "org.telegram..",
            "org.jooq..",
            "io.micronaut..",
            "de.focus_shift..",
            "com.ibm.icu..",
            ICAL4J,
            JACKSON,
            "org.jspecify.annotations..",
            GENERATED);

    static final ArchRule DOMAIN_IS_PURE = classes()
            .that()
            .resideInAnyPackage(domain())
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(DOMAIN, "java..", "org.jspecify.annotations.."))
            .because("whoever reads the rules of the business, or runs them, needs the JDK and nothing else");

    static final ArchRule EXCHANGE_KNOWS_DOMAIN_ALONE = classes()
            .that()
            .resideInAPackage(EXCHANGE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(DOMAIN, EXCHANGE, "java..", "org.jspecify.annotations..", JACKSON, ICAL4J))
            .because("every door reads and writes the same files, whatever else it is made of");

    static final ArchRule ADAPTERS_DO_NOT_KNOW_APP = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(APP)
            .because("app knows all, and nobody knows app");

    static final ArchRule ONLY_APP_READS_THE_SYSTEM_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .accessTargetWhere(readsTheSystemClock())
            .because("time is an argument: so every decision can be tried at any instant");

    static final ArchRule TELEGRAM_TYPES_STAY_IN_THEIR_ADAPTER = only("org.telegram..", TELEGRAM);
    static final ArchRule JOOQ_STAYS_IN_ITS_ADAPTER = only("org.jooq..", PERSISTENCE);
    static final ArchRule JOLLYDAY_STAYS_IN_ITS_ADAPTER = only("de.focus_shift..", HOLIDAYS);
    static final ArchRule ICU_STAYS_WITH_THE_WORDS = only("com.ibm.icu..", WORDS);
    static final ArchRule ICAL4J_STAYS_IN_THE_EXCHANGE = only(ICAL4J, EXCHANGE);
    static final ArchRule MICRONAUT_STAYS_AT_THE_EDGE = only("io.micronaut..", HTTP, APP);

    static final ArchRule NO_CYCLES_BETWEEN_PACKAGES = slices().matching("dev.pora.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAPackage(GENERATED), resideInAPackage(GENERATED))
            .because("packages that need each other are one package");

    private Rules() {}

    /** One rule for each adapter: it knows domain, itself and libraries, and no sibling. */
    static Stream<ArchRule> adaptersDoNotKnowEachOther() {
        return ADAPTERS.stream().map(Rules::knowsNoSibling);
    }

    static ArchRule knowsNoSibling(String adapter) {
        return noClasses()
                .that()
                .resideInAPackage(adapter)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ADAPTERS.stream()
                        .filter(other -> !other.equals(adapter))
                        .toArray(String[]::new))
                .because("an adapter that knows another cannot be swapped");
    }

    static Stream<String> everyPackageNamed() {
        return Stream.of(DOMAIN.stream(), ADAPTERS.stream(), Stream.of(APP, EXCHANGE, WORDS))
                .flatMap(names -> names);
    }

    private static String[] domain() {
        return DOMAIN.toArray(String[]::new);
    }

    private static String[] with(List<String> packages, String... more) {
        return Stream.concat(packages.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private static ArchRule only(String library, String... homes) {
        return noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(homes)))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .because("a library that is known in one place can be replaced in one place");
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheSystemClock() {
        return target(owner(DescribedPredicate.describe("the clock", Rules::tellsTime)))
                .and(DescribedPredicate.describe("is read", Rules::isReadWithoutASource))
                .as("reads the system clock");
    }

    private static boolean tellsTime(JavaClass type) {
        return type.getPackageName().equals("java.time")
                || type.isEquivalentTo(System.class)
                || type.isAssignableTo(java.util.Date.class)
                || type.isAssignableTo(java.util.Calendar.class);
    }

    /** A call of now() that is given a clock is fine, and so is a date of given milliseconds. */
    private static boolean isReadWithoutASource(JavaAccess<?> access) {
        String name = access.getTarget().getName();
        return CLOCKS.contains(name)
                || (name.equals("now") && !access.getTarget().getFullName().contains("Clock"))
                || access.getTarget().getFullName().equals("java.util.Date.<init>()")
                || access.getTarget().getFullName().startsWith("java.util.Calendar.getInstance(");
    }
}
