package dev.pora.schedule.rrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that nobody needs and somebody will send. Each ends; the time limits only keep a mistake from hanging the build. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HostileRulesTest {
    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 5, 0, 0, 30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30,31",
                "FREQ=MONTHLY;INTERVAL=12;BYMONTH=3",
                "FREQ=MONTHLY;BYDAY=53MO",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
                "FREQ=DAILY;INTERVAL=1000000;BYMONTH=3",
                "FREQ=WEEKLY;INTERVAL=1000000;BYMONTH=3",
                "FREQ=YEARLY;INTERVAL=1000;BYMONTH=1;BYMONTHDAY=1",
                "FREQ=YEARLY;INTERVAL=1000000;BYWEEKNO=20;BYMONTH=1",
                "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
                "FREQ=HOURLY;BYYEARDAY=1;BYMONTH=12",
                "FREQ=HOURLY;INTERVAL=24;BYHOUR=1",
                "FREQ=HOURLY;INTERVAL=168;BYDAY=TU",
                "FREQ=HOURLY;INTERVAL=1000000;BYMONTH=6",
                "FREQ=MINUTELY;INTERVAL=1440;BYHOUR=1",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=SECONDLY;INTERVAL=60;BYSECOND=31",
                "FREQ=SECONDLY;INTERVAL=604800;BYDAY=TU",
                "FREQ=SECONDLY;INTERVAL=86400;BYHOUR=7",
                "FREQ=SECONDLY;INTERVAL=120;BYMINUTE=1,3,5,7,9",
                "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1,3,5,7,9,11,13,15,17,19,21,23,25,27,29,31,33,35,37,39,41,43,45",
                "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2",
                "FREQ=DAILY;BYHOUR=1,2;BYSETPOS=3",
                "FREQ=HOURLY;BYMINUTE=1,2;BYSETPOS=3,-3",
                "FREQ=SECONDLY;BYHOUR=1;BYSETPOS=2",
                "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=100",
                "FREQ=YEARLY;BYDAY=MO;BYSETPOS=100"
            })
    void a_rule_that_never_occurs_ends_empty(String rule) {
        assertNever(rule);
    }

    @Test
    void so_does_one_made_of_every_number_that_there_is() {
        String yearDays = ";BYYEARDAY=" + Texts.numbers(-366, 366);
        String weekdays = ";BYDAY=" + everyCountedWeekday();
        String never = ";BYMONTH=2;BYMONTHDAY=30";
        String clock = ";BYHOUR=" + Texts.numbers(1, 23) + ";BYMINUTE=" + Texts.numbers(1, 59) + ";BYSECOND="
                + Texts.numbers(1, 59);
        assertNever("FREQ=YEARLY" + never + yearDays + weekdays + clock + ";BYSETPOS=-366");
        assertNever("FREQ=SECONDLY;INTERVAL=17" + never + yearDays + clock);
        assertNever("FREQ=YEARLY;BYWEEKNO=" + Texts.numbers(-53, 53) + never + yearDays);
        assertNever("FREQ=MONTHLY" + weekdays + ";BYSETPOS=" + Texts.numbers(32, 366));
        assertNever("FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=" + Texts.numbers(3, 366));
    }

    private static void assertNever(String rule) {
        Occurrences occurrences = Occurrences.of(Texts.rule(rule), START);
        assertThat(occurrences.from(START)).as(rule).isEmpty();
        assertThat(occurrences.after(LocalDateTime.of(2500, 7, 1, 12, 0)))
                .as(rule)
                .isEmpty();
        Rule counted = Texts.rule(rule + ";COUNT=100000");
        assertThat(Occurrences.of(counted, START).last()).as(rule).isEmpty();
        Rule ended = Texts.rule(rule + ";UNTIL=99991231");
        assertThat(Occurrences.of(ended, START).last()).as(rule).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY;INTERVAL=7;BYMONTHDAY=29;BYMONTH=2;BYHOUR=3;BYMINUTE=3;BYSECOND=3,4,5,6",
                "FREQ=SECONDLY;INTERVAL=1001;BYHOUR=1;BYMINUTE=1;BYSECOND=1,2,3,4,5,6,7,8,9",
                "FREQ=MINUTELY;INTERVAL=7;BYMONTHDAY=29;BYMONTH=2;BYHOUR=1;BYMINUTE=1,2,3",
                "FREQ=HOURLY;INTERVAL=8760;BYMONTH=12",
                "FREQ=DAILY;INTERVAL=1461;BYMONTHDAY=5",
                "FREQ=WEEKLY;INTERVAL=53;BYDAY=MO;BYMONTH=2",
                "FREQ=MONTHLY;BYMONTHDAY=29;BYMONTH=2;BYDAY=MO",
                "FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=2;BYDAY=SU",
                "FREQ=YEARLY;INTERVAL=100;BYMONTHDAY=6;BYMONTH=1"
            })
    void a_rule_that_seldom_occurs_is_counted_to_its_end(String rule) {
        LocalDateTime last =
                Occurrences.of(Texts.rule(rule + ";COUNT=100000"), START).last().orElseThrow();
        assertThat(Occurrences.of(Texts.rule(rule), START).from(last)).contains(last);
    }

    @Test
    void the_longest_count_of_the_largest_rule_is_counted() {
        String rule = "FREQ=YEARLY;BYYEARDAY=%s;BYDAY=%s;BYSETPOS=%s;COUNT=100000"
                .formatted(Texts.numbers(-366, 366), everyCountedWeekday(), Texts.numbers(-366, 366));
        LocalDateTime start = LocalDateTime.of(2000, 1, 1, 0, 0);
        assertThat(Occurrences.of(Texts.rule(rule), start).last()).contains(start.plusDays(99_999));
    }

    private static String everyCountedWeekday() {
        return IntStream.rangeClosed(1, 53)
                .boxed()
                .flatMap(ordinal -> Arrays.stream(new String[] {"MO", "TU", "WE", "TH", "FR", "SA", "SU"})
                        .map(weekday -> ordinal + weekday + ",-" + ordinal + weekday))
                .collect(Collectors.joining(","));
    }
}
