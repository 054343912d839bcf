package dev.pora.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.pora.exchange.PlantedTeller;
import dev.pora.holidays.PlantedChannelUser;
import dev.pora.http.PlantedStoreUser;
import dev.pora.http.PlantedTelegramTypes;
import dev.pora.persistence.PlantedAppUser;
import dev.pora.persistence.PlantedDoorUser;
import dev.pora.sandbox.PlantedBotUser;
import dev.pora.schedule.PlantedClockReader;
import dev.pora.schedule.PlantedClockTaker;
import dev.pora.schedule.PlantedDateMaker;
import dev.pora.telegram.PlantedICal4j;
import dev.pora.telegram.PlantedIcu;
import dev.pora.telegram.PlantedJollyday;
import dev.pora.telegram.PlantedJooq;
import dev.pora.telegram.PlantedMicronaut;
import dev.pora.telegram.PlantedSandboxUser;
import dev.pora.user.PlantedImpurity;
import dev.pora.user.PlantedKnot;
import dev.pora.user.knot.PlantedOtherEnd;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls stand, and each rule catches a violation that was planted for it. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.pora");

    private static Stream<ArchRule> rules() {
        return Stream.concat(
                Stream.of(
                        Rules.DOMAIN_IS_PURE,
                        Rules.EXCHANGE_KNOWS_DOMAIN_ALONE,
                        Rules.ADAPTERS_DO_NOT_KNOW_APP,
                        Rules.ONLY_APP_READS_THE_SYSTEM_CLOCK,
                        Rules.TELEGRAM_TYPES_STAY_IN_THEIR_ADAPTER,
                        Rules.JOOQ_STAYS_IN_ITS_ADAPTER,
                        Rules.JOLLYDAY_STAYS_IN_ITS_ADAPTER,
                        Rules.ICU_STAYS_WITH_THE_WORDS,
                        Rules.ICAL4J_STAYS_IN_THE_EXCHANGE,
                        Rules.MICRONAUT_STAYS_AT_THE_EDGE,
                        Rules.NO_CYCLES_BETWEEN_PACKAGES),
                Rules.adaptersDoNotKnowEachOther());
    }

    private static Stream<Arguments> planted() {
        return Stream.of(
                Arguments.of(Rules.DOMAIN_IS_PURE, new Class<?>[] {PlantedImpurity.class}),
                Arguments.of(Rules.EXCHANGE_KNOWS_DOMAIN_ALONE, new Class<?>[] {PlantedTeller.class}),
                Arguments.of(Rules.ADAPTERS_DO_NOT_KNOW_APP, new Class<?>[] {PlantedAppUser.class}),
                Arguments.of(Rules.ONLY_APP_READS_THE_SYSTEM_CLOCK, new Class<?>[] {PlantedClockReader.class}),
                Arguments.of(Rules.ONLY_APP_READS_THE_SYSTEM_CLOCK, new Class<?>[] {PlantedClockTaker.class}),
                Arguments.of(Rules.ONLY_APP_READS_THE_SYSTEM_CLOCK, new Class<?>[] {PlantedDateMaker.class}),
                Arguments.of(Rules.TELEGRAM_TYPES_STAY_IN_THEIR_ADAPTER, new Class<?>[] {PlantedTelegramTypes.class}),
                Arguments.of(Rules.JOOQ_STAYS_IN_ITS_ADAPTER, new Class<?>[] {PlantedJooq.class}),
                Arguments.of(Rules.JOLLYDAY_STAYS_IN_ITS_ADAPTER, new Class<?>[] {PlantedJollyday.class}),
                Arguments.of(Rules.ICU_STAYS_WITH_THE_WORDS, new Class<?>[] {PlantedIcu.class}),
                Arguments.of(Rules.ICAL4J_STAYS_IN_THE_EXCHANGE, new Class<?>[] {PlantedICal4j.class}),
                Arguments.of(Rules.MICRONAUT_STAYS_AT_THE_EDGE, new Class<?>[] {PlantedMicronaut.class}),
                Arguments.of(
                        Rules.NO_CYCLES_BETWEEN_PACKAGES, new Class<?>[] {PlantedKnot.class, PlantedOtherEnd.class}),
                Arguments.of(Rules.knowsNoSibling(Rules.HOLIDAYS), new Class<?>[] {PlantedChannelUser.class}),
                Arguments.of(Rules.knowsNoSibling(Rules.HTTP), new Class<?>[] {PlantedStoreUser.class}),
                Arguments.of(Rules.knowsNoSibling(Rules.PERSISTENCE), new Class<?>[] {PlantedDoorUser.class}),
                Arguments.of(Rules.knowsNoSibling(Rules.TELEGRAM), new Class<?>[] {PlantedSandboxUser.class}),
                Arguments.of(Rules.knowsNoSibling(Rules.SANDBOX), new Class<?>[] {PlantedBotUser.class}));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps(ArchRule rule) {
        assertThatCode(() -> rule.check(HOUSE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void a_planted_violation_is_caught(ArchRule rule, Class<?>... violation) {
        JavaClasses classes = new ClassFileImporter().importClasses(violation);

        assertThatThrownBy(() -> rule.check(classes)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @MethodSource("dev.pora.app.architecture.Rules#everyPackageNamed")
    void a_package_that_a_rule_names_exists(String named) {
        String name = named.replace("..", "");

        assertThat(HOUSE.stream().map(JavaClass::getPackageName))
                .anyMatch(found -> found.equals(name) || found.startsWith(name + "."));
    }

    @ParameterizedTest
    @FieldSource("dev.pora.app.architecture.Rules#LIBRARIES")
    void a_library_that_a_rule_names_is_used_under_that_name(String named) {
        String name = named.replace("..", "");

        assertThat(HOUSE.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream()))
                .anyMatch(known -> known.getTargetClass().getPackageName().startsWith(name));
    }

    @Test
    void every_package_stands_in_some_rule_and_nothing_was_missed_by_the_import() {
        assertThat(HOUSE).hasSizeGreaterThan(500);
        assertThat(HOUSE.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(found -> assertThat(Rules.everyPackageNamed().map(named -> named.replace("..", "")))
                        .anyMatch(name -> found.equals(name) || found.startsWith(name + ".")));
    }
}
