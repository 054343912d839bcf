package dev.pora.schedule.rrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final int RULES = 3_000;
    private static final long SEED = 61;

    @Test
    void what_is_written_is_read_back_as_it_was() {
        for (int number = 0; number < RULES; number++) {
            Rule rule = RandomRules.draw(SEED, number).rule();
            assertThat(RuleText.parse(RuleText.of(rule), MOSCOW)).isEqualTo(new Parsed.Read(rule));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY                                             | FREQ=DAILY
            RRULE:freq=daily;interval=1                            | FREQ=DAILY
            rrule:FREQ=DAILY;WKST=MO                               | FREQ=DAILY
            FREQ=WEEKLY;BYDAY=FR,MO,WE,MO                          | FREQ=WEEKLY;BYDAY=MO,WE,FR
            COUNT=007;BYDAY=-1FR,+2MO,SU;FREQ=MONTHLY              | FREQ=MONTHLY;BYDAY=-1FR,SU,2MO;COUNT=7
            FREQ=MONTHLY;BYSETPOS=-1;BYMONTHDAY=31,28,+29,30       | FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1
            FREQ=YEARLY;INTERVAL=2;BYYEARDAY=-1,1;BYMONTH=12,1     | FREQ=YEARLY;INTERVAL=2;BYMONTH=1,12;BYYEARDAY=-1,1
            FREQ=YEARLY;WKST=SU;BYWEEKNO=20;BYDAY=MO               | FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;WKST=SU
            FREQ=DAILY;BYSECOND=60,0;BYMINUTE=30;BYHOUR=21,9       | FREQ=DAILY;BYHOUR=9,21;BYMINUTE=30;BYSECOND=0,60
            FREQ=DAILY;UNTIL=20260601                              | FREQ=DAILY;UNTIL=20260601T235959
            FREQ=DAILY;UNTIL=20260601T180000                       | FREQ=DAILY;UNTIL=20260601T180000
            FREQ=DAILY;UNTIL=20260601T180000Z                      | FREQ=DAILY;UNTIL=20260601T210000
            FREQ=DAILY;UNTIL=99991231T235959Z                      | FREQ=DAILY;UNTIL=99991231T235959
            FREQ=DAILY;UNTIL=20260601T235960                       | FREQ=DAILY;UNTIL=20260601T235959
            FREQ=DAILY;UNTIL=00000229T000000                       | FREQ=DAILY;UNTIL=00000229T000000
            """)
    void it_is_written_in_one_order(String text, String written) {
        assertThat(RuleText.of(Texts.rule(text, MOSCOW))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                                          | RRULE      | NAME=VALUE
            RRULE:                                      | RRULE      | NAME=VALUE
            every day                                   | RRULE      | without spaces
            FREQ=DAILY;                                 | RRULE      | NAME=VALUE
            FREQ=DAILY;;COUNT=2                         | RRULE      | NAME=VALUE
            FREQ                                        | RRULE      | not 'FREQ'
            INTERVAL=2                                  | FREQ       | and is missing
            FREQ=                                       | FREQ       | not ''
            FREQ=FORTNIGHTLY                            | FREQ       | one of SECONDLY, MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY, YEARLY
            FREQ=DAILY;FREQ=WEEKLY                      | FREQ       | given twice
            FREQ=DAILY;X-MINE=1                         | X-MINE     | RFC 5545 does not know
            FREQ=YEARLY;RSCALE=HEBREW                   | RSCALE     | RFC 5545 does not know
            FREQ=DAILY;=1                               | RRULE      | RFC 5545 does not know
            FREQ=DAILY;INTERVAL=0                       | INTERVAL   | between 1 and 1000000, not 0
            FREQ=DAILY;INTERVAL=1000001                 | INTERVAL   | between 1 and 1000000
            FREQ=DAILY;INTERVAL=-1                      | INTERVAL   | not '-1'
            FREQ=DAILY;INTERVAL=9999999999              | INTERVAL   | at most nine digits
            FREQ=DAILY;INTERVAL=                        | INTERVAL   | not ''
            FREQ=DAILY;INTERVAL=1,2                     | INTERVAL   | not '1,2'
            FREQ=DAILY;COUNT=0                          | COUNT      | between 1 and 100000, not 0
            FREQ=DAILY;COUNT=100001                     | COUNT      | between 1 and 100000
            FREQ=DAILY;COUNT=1;UNTIL=20260101           | COUNT      | does not go beside UNTIL
            FREQ=DAILY;UNTIL=2026                       | UNTIL      | written like
            FREQ=DAILY;UNTIL=20260230                   | UNTIL      | does not exist
            FREQ=DAILY;UNTIL=20260201T240000            | UNTIL      | does not exist
            FREQ=DAILY;BYMONTH=0                        | BYMONTH    | takes 1 to 12, not 0
            FREQ=DAILY;BYMONTH=13                       | BYMONTH    | takes 1 to 12, not 13
            FREQ=DAILY;BYMONTH=5L                       | BYMONTH    | not '5L'
            FREQ=YEARLY;BYWEEKNO=54                     | BYWEEKNO   | takes 1 to 53
            FREQ=YEARLY;BYYEARDAY=0                     | BYYEARDAY  | takes 1 to 366
            FREQ=YEARLY;BYYEARDAY=-367                  | BYYEARDAY  | -366 to -1 counted from the end
            FREQ=MONTHLY;BYMONTHDAY=32                  | BYMONTHDAY | takes 1 to 31, or -31 to -1 counted from the end, not 32
            FREQ=MONTHLY;BYMONTHDAY=1,                  | BYMONTHDAY | not ''
            FREQ=WEEKLY;BYDAY=MON                       | BYDAY      | not 'MON'
            FREQ=WEEKLY;BYDAY=XX                        | BYDAY      | not 'XX'
            FREQ=MONTHLY;BYDAY=0MO                      | BYDAY      | not '0MO'
            FREQ=MONTHLY;BYDAY=54MO                     | BYDAY      | up to 53 weekdays
            FREQ=DAILY;BYHOUR=24                        | BYHOUR     | takes 0 to 23, not 24
            FREQ=DAILY;BYHOUR=+1                        | BYHOUR     | not '+1'
            FREQ=DAILY;BYMINUTE=60                      | BYMINUTE   | takes 0 to 59
            FREQ=DAILY;BYSECOND=61                      | BYSECOND   | takes 0 to 60
            FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0            | BYSETPOS   | takes 1 to 366
            FREQ=MONTHLY;BYSETPOS=1                     | BYSETPOS   | give one, such as BYDAY
            FREQ=WEEKLY;WKST=1MO                        | WKST       | takes MO, TU, WE, TH, FR, SA and SU, not '1MO'
            FREQ=MONTHLY;BYWEEKNO=1                     | BYWEEKNO   | FREQ=YEARLY only, not with MONTHLY
            FREQ=MONTHLY;BYYEARDAY=1                    | BYYEARDAY  | not with MONTHLY
            FREQ=WEEKLY;BYMONTHDAY=1                    | BYMONTHDAY | use FREQ=DAILY or MONTHLY
            FREQ=WEEKLY;BYDAY=1MO                       | BYDAY      | not with WEEKLY
            FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO            | BYDAY      | beside BYWEEKNO
            FREQ=DAILY;BYDAY=МО                         | RRULE      | Latin letters
            """)
    void a_refusal_names_the_part_and_what_would_work(String text, String part, String reason) {
        assertThat(RuleText.parse(text, MOSCOW)).isInstanceOfSatisfying(Parsed.Unreadable.class, unreadable -> {
            assertThat(unreadable.part()).isEqualTo(part);
            assertThat(unreadable.reason()).contains(reason);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", ";", "FREQ=DAILY;", "BYDAY=MO,", "FREQ=WEEKLY;BYDAY=MO,", "\u0000", "я", "=", ","})
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void ten_megabytes_are_refused_without_being_read(String repeated) {
        Parsed parsed = RuleText.parse(repeated.repeat(10_000_000 / repeated.length()), MOSCOW);
        assertThat(parsed)
                .isInstanceOfSatisfying(
                        Parsed.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason())
                                .hasSizeLessThan(300)
                                .contains("16384"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", ";", "BYDAY=MO,", "FREQ=WEEKLY;BYDAY=MO,", "9", "A=", ",", "-"})
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void the_longest_text_that_is_read_is_refused_in_few_words(String repeated) {
        Parsed parsed = RuleText.parse("FREQ=DAILY;BYMONTH=" + repeated.repeat(16_000 / repeated.length()), MOSCOW);
        assertThat(parsed).isInstanceOfSatisfying(Parsed.Unreadable.class, unreadable -> {
            assertThat(unreadable.part()).hasSizeLessThan(40);
            assertThat(unreadable.reason()).hasSizeLessThan(300);
        });
    }

    @Test
    void the_longest_text_is_still_read() {
        String longest = "FREQ=WEEKLY;BYDAY=MO" + ",MO".repeat(5_454) + "  ";
        assertThat(longest).hasSize(16_384);
        assertThat(RuleText.of(Texts.rule(longest))).isEqualTo("FREQ=WEEKLY;BYDAY=MO");
        assertThat(RuleText.parse(longest + " ", MOSCOW)).isInstanceOf(Parsed.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({"'~', X", "'\u007f', RRULE", "' ', RRULE", "'!', X"})
    void only_visible_latin_characters_are_read(String character, String kind) {
        Parsed.Unreadable unreadable = (Parsed.Unreadable) RuleText.parse("FREQ=DAILY;X=" + character + ";Y=1", MOSCOW);
        assertThat(unreadable.part()).isEqualTo(kind);
    }

    @Test
    void every_number_that_there_is_can_be_read_at_once() {
        String text = "FREQ=YEARLY;BYYEARDAY=" + Texts.numbers(-366, 366) + ";BYMONTHDAY=" + Texts.numbers(-31, 31)
                + ";BYSETPOS=" + Texts.numbers(-366, 366) + ";BYSECOND=" + Texts.numbers(1, 60);
        assertThat(Texts.rule(text).positions()).hasSize(732);
    }

    @Test
    void random_bytes_are_never_an_exception() {
        Random random = new Random(SEED);
        for (int number = 0; number < RULES; number++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            String text =
                    new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
            assertThat(RuleText.parse(text, MOSCOW)).isInstanceOf(Parsed.Unreadable.class);
        }
    }

    /** Rules with some characters changed: read or refused, and what is read is written and read again. */
    @Test
    void damaged_rules_are_never_an_exception() {
        Random random = new Random(SEED);
        for (int number = 0; number < 10 * RULES; number++) {
            String text = damaged(RuleText.of(RandomRules.draw(SEED, number).rule()), random);
            if (RuleText.parse(text, MOSCOW) instanceof Parsed.Read(Rule rule)) {
                assertThat(RuleText.parse(RuleText.of(rule), ZoneOffset.UTC)).isEqualTo(new Parsed.Read(rule));
            }
        }
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int change = 0; change <= random.nextInt(3); change++) {
            char drawn = text.charAt(random.nextInt(text.length()));
            int place = random.nextInt(damaged.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.setCharAt(place, drawn);
                case 1 -> damaged.insert(place, drawn);
                default -> damaged.deleteCharAt(place);
            }
        }
        return damaged.toString();
    }

    @Test
    void an_until_in_utc_is_read_in_the_zone_of_the_series() {
        Rule rule = Texts.rule("FREQ=DAILY;UNTIL=20260329T013000Z", ZoneId.of("Europe/Berlin"));
        assertThat(rule.limit()).isEqualTo(new Limit.Until(LocalDateTime.of(2026, 3, 29, 3, 30)));
    }

    @Test
    void the_week_starts_on_monday_unless_it_is_said() {
        assertThat(Texts.rule("FREQ=WEEKLY").weekStart()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(Texts.rule("FREQ=WEEKLY;WKST=SA").weekStart()).isEqualTo(DayOfWeek.SATURDAY);
    }
}
