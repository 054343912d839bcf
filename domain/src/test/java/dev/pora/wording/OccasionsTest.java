package dev.pora.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.delivery.Message;
import dev.pora.delivery.Occasion;
import dev.pora.notification.EventName;
import dev.pora.notification.NotificationId;
import dev.pora.user.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccasionsTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDateTime AFTERNOON = LocalDateTime.parse("2026-03-12T15:00");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PT2H      | 0   | опоздало на 2 часа                                       | 2 hours late
                    PT1M59S   | 0   | опоздало на 1 минуту                                     | 1 minute late
                    PT2H0M30S | 0   | опоздало на 2 часа                                       | 2 hours late
                    PT49H59M  | 0   | опоздало на 2 дня 1 час                                  | 2 days 1 hour late
                    PT2H      | 1   | опоздало на 2 часа; до этого пропущено ещё 1             | 2 hours late; 1 more was missed before it
                    PT2H      | 3   | опоздало на 2 часа; до этого пропущено ещё 3             | 2 hours late; 3 more were missed before it
                    PT2H      | 999 | опоздало на 2 часа; до этого пропущено ещё не менее 999  | 2 hours late; at least 999 more were missed before it
                    PT5S      | 1   | до этого пропущено 1                                     | 1 was missed before it
                    PT5S      | 3   | до этого пропущено 3                                     | 3 were missed before it
                    """)
    void a_late_one_says_how_late_and_what_was_missed_before_it(
            Duration by, int earlier, String russian, String english) {
        assertSaid(new Occasion.Late(by, earlier), russian, english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    4    | 2026-03-09T09:00 | пропущено 4 раза с пн, 9 марта, 09:00               | missed 4 times since Mon, 9 March, 09:00
                    5    | 2026-03-08T09:00 | пропущено 5 раз с вс, 8 марта, 09:00                | missed 5 times since Sun, 8 March, 09:00
                    21   | 2026-02-20T09:00 | пропущено 21 раз с пт, 20 февраля, 09:00            | missed 21 times since Fri, 20 February, 09:00
                    100  | 2025-12-03T09:00 | пропущено 100 раз с ср, 3 декабря 2025, 09:00       | missed 100 times since Wed, 3 December 2025, 09:00
                    1000 | 2026-03-12T09:00 | пропущено не менее 1000 раз с чт, 12 марта, 09:00   | missed at least 1000 times since Thu, 12 March, 09:00
                    """)
    void one_message_for_many_says_how_many_and_since_when(
            int count, LocalDateTime since, String russian, String english) {
        assertSaid(new Occasion.Missed(count, since.atZone(MOSCOW).toInstant(), Duration.ofHours(2)), russian, english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PT1H         | через 1 час: сегодня в 15:00             | in 1 hour: today at 15:00
                    PT59M59.7S   | через 1 час: сегодня в 15:00             | in 1 hour: today at 15:00
                    PT10S        | через 10 секунд: сегодня в 15:00         | in 10 seconds: today at 15:00
                    PT15H1M      | через 15 часов 1 минуту: завтра в 15:00  | in 15 hours 1 minute: tomorrow at 15:00
                    PT24H        | через 1 день: завтра в 15:00             | in 1 day: tomorrow at 15:00
                    PT48H        | через 2 дня: чт, 12 марта в 15:00        | in 2 days: Thu, 12 March at 15:00
                    PT2400H      | через 100 дней: чт, 12 марта 2026 в 15:00 | in 100 days: Thu, 12 March 2026 at 15:00
                    """)
    void an_announcement_says_how_far_ahead_and_when(Duration by, String russian, String english) {
        assertSaid(new Occasion.Ahead(by), russian, english);
    }

    @Test
    void a_repetition_says_which_one_it_is() {
        assertSaid(new Occasion.Again(2, 5), "повтор 2 из 5: ещё не сделано", "again, 2 of 5: not done yet");
    }

    private static void assertSaid(Occasion occasion, String russian, String english) {
        assertThat(Wording.of(Language.RUSSIAN).reminder(reminder(occasion)).remarks())
                .containsExactly(russian);
        assertThat(Wording.of(Language.ENGLISH).reminder(reminder(occasion)).remarks())
                .containsExactly(english);
    }

    private static Message.Reminder reminder(Occasion occasion) {
        Instant due = AFTERNOON.atZone(MOSCOW).toInstant();
        return new Message.Reminder(
                new NotificationId(1), due, new EventName("чай"), Language.RUSSIAN, MOSCOW, occasion, false);
    }
}
