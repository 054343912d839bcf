package dev.pora.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.phrase.Context;
import dev.pora.phrase.PhraseReader;
import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.Meaning;
import dev.pora.phrase.meaning.MonthOf;
import dev.pora.phrase.meaning.Series;
import dev.pora.phrase.meaning.TimeOfDay;
import dev.pora.phrase.meaning.Unit;
import dev.pora.user.DayPart;
import dev.pora.user.Language;
import dev.pora.workday.OnDayOff;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningsTest {
    private static final Meaning.Length HOUR = new Meaning.Length(Period.ZERO, Duration.ofHours(1), Unit.HOUR);
    private static final Meaning.Length WEEKS = new Meaning.Length(Period.ofWeeks(2), Duration.ZERO, Unit.WEEK);
    private static final TimeOfDay.Clock NINE = TimeOfDay.Clock.of(LocalTime.of(9, 0), TimeOfDay.Half.OPEN);
    private static final TimeOfDay.Clock SIX = TimeOfDay.Clock.settled(LocalTime.of(18, 0));
    private static final Day TOMORROW = new Day.InDays(1);
    private static final Set<DayOfWeek> TUESDAY = Set.of(DayOfWeek.TUESDAY);
    private static final List<Meaning> EACH = List.of(
            TOMORROW,
            new Day.OnWeekday(DayOfWeek.WEDNESDAY, Day.Which.AFTER_NEXT),
            new Day.InWeekOf(DayOfWeek.SUNDAY, new Day.OnDate(2026, 5, 9)),
            new Day.OnDate(0, 2, 31),
            new Day.Slashed(2027, 3, 4),
            new Day.OnDayOfMonth(-1, Optional.of(new MonthOf.Relative(1))),
            new Day.NthWeekday(-1, DayOfWeek.FRIDAY, Optional.of(new MonthOf.Named(2027, 3))),
            new Day.Shifted(WEEKS, true, new Day.Easter(true)),
            new Day.Coming(3, DayOfWeek.SUNDAY),
            new Day.Easter(false),
            new Day.EdgeOf(Unit.WEEK, 1, false),
            new Day.Whole(Unit.QUARTER, 2),
            new Day.WholeMonth(0, 3),
            new Day.Range(new Day.OnDate(0, 5, 5), new Day.OnDate(0, 5, 7)),
            new Day.Before(new Day.OnWeekday(DayOfWeek.FRIDAY, Day.Which.COMING)),
            NINE,
            new TimeOfDay.InPart(DayPart.EVENING),
            new TimeOfDay.Window(NINE, SIX),
            new MonthOf.Named(0, 3),
            new MonthOf.Relative(-1),
            new Meaning.Figure(7, 1),
            new Meaning.Amount(1, 2),
            new Meaning.Length(Period.of(1, 2, 3), Duration.ofMinutes(90), Unit.MINUTE),
            new Meaning.Ahead(HOUR),
            new Meaning.Vague(List.of(HOUR, WEEKS)),
            new Meaning.AfterDone(WEEKS),
            new Meaning.InZone(ZoneId.of("Europe/Moscow")),
            new Meaning.Several(List.of(TOMORROW, NINE)),
            new Meaning.Perhaps(TOMORROW),
            new Meaning.Trouble(Meaning.Trouble.Kind.IMPOSSIBLE),
            new Meaning.Greeting(Meaning.Greeting.Form.REQUEST),
            new Meaning.EventWords(),
            new Series.Every(2, Unit.WEEK),
            new Series.OnWeekdays(TUESDAY, 2),
            new Series.OnNth(Set.of(new Series.Nth(-1, DayOfWeek.FRIDAY)), 1, Set.of(3)),
            new Series.OnNthWorkday(-1, 1),
            new Series.OnMonthDays(new TreeSet<>(Set.of(1, 15)), 1, Set.of()),
            new Series.InMonths(Set.of(6, 7, 8)),
            new Series.TimesA(3, Unit.DAY),
            new Series.Times(10),
            new Series.Lasting(WEEKS),
            new Series.Until(TOMORROW),
            new Series.UntilClock(SIX),
            new Series.From(TOMORROW),
            new Series.FromClock(SIX),
            new Series.ExceptWeekdays(TUESDAY),
            new Series.ExceptDay(TOMORROW),
            new Series.ExceptMonths(Set.of(7)),
            new Series.FromMoment(TOMORROW, SIX),
            new Series.UntilMoment(TOMORROW, SIX),
            new Series.ExceptMoment(TOMORROW, SIX),
            new Series.Also(TOMORROW, SIX),
            new Series.MoreTimes(),
            new Series.Lacking(true),
            new Series.DayOff(OnDayOff.AFTER),
            new Series.Ruled("FREQ=DAILY"),
            new Series.EveryNth(2, TUESDAY));

    private static String explained(String phrase, Language language) {
        Context context = new Context(Instant.parse("2026-03-11T07:20:00Z"), ZoneId.of("Europe/Moscow"), language);
        Wording wording = Wording.of(language);
        return new PhraseReader()
                .explain(phrase, context).pieces().stream()
                        .flatMap(piece -> piece.meaning().stream())
                        .map(wording::meaning)
                        .collect(Collectors.joining(" + "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    завтра в 9 чай                      | день: завтра + время: 9 часов, утра или вечера
                    в 3 встать                          | время: 3 часа, ночи или дня
                    в половине пятого врач              | время: 4:30, утра или дня
                    сегодня в 24:00 спать               | день: сегодня + время: полночь, в конце дня
                    в 9 по московскому времени созвон   | время: 9 часов, утра или вечера (часовой пояс: Москва)
                    каждый второй вторник в 18:30 бокс  | повтор: каждые 2 недели по вторникам + время: 18:30
                    каждую последнюю пятницу месяца в 18| повтор: в последнюю пятницу каждого месяца + время: 18:00
                    в первую субботу марта субботник    | день: 1-я суббота марта
                    за 3 дня до 8 марта цветы           | день: на 3 дня раньше, чем 8 марта
                    15 числа следующего месяца аванс    | день: 15-е следующего месяца
                    в начале следующей недели отчёт     | день: начало следующей недели
                    каждый день кроме выходных до 1 июня| повтор: каждый день + исключение: по выходным + конец: 1 июня
                    через 1,5 часа чай                  | когда: через 1 час 30 минут
                    напомни мне завтра вечером про чай  | просьба напомнить, в текст не входит + день: завтра; время: вечером
                    31 февраля отчёт                    | непонятно: такого времени не бывает
                    купить билеты на завтра             | день: завтра (или это часть текста)
                    """)
    void a_russian_phrase_is_explained_in_russian(String phrase, String explained) {
        assertThat(explained(phrase, Language.RUSSIAN)).isEqualTo(explained);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    tomorrow at 9 tea                  | day: tomorrow + time: 9 o'clock, a.m. or p.m.
                    at 12 lunch                        | time: 12 o'clock, noon or midnight
                    half past five doctor              | time: 5:30, a.m. or p.m.
                    every other tuesday at 6:30 pm yoga| repeats: every 2 weeks on Tuesday + time: 18:30
                    every last friday of the month rent| repeats: on the last Friday of every month
                    3 days before easter buy eggs      | day: 3 days before Western Easter
                    first saturday of may at noon      | day: the 1st Saturday of May + time: 12:00
                    next week call                     | day: next week
                    at 9 am moscow time call           | time: 09:00 (Moscow time)
                    every 3 days starting june 1 water | repeats: every 3 days + starts: 1 June
                    every day except weekends pills    | repeats: every day + left out: on weekends
                    3/4 dentist                        | day: 3 April, or 4 March
                    """)
    void an_english_phrase_is_explained_in_english(String phrase, String explained) {
        assertThat(explained(phrase, Language.ENGLISH)).isEqualTo(explained);
    }

    @Test
    void a_phrase_is_explained_in_the_language_of_its_reader() {
        assertThat(explained("завтра в 9 чай", Language.ENGLISH))
                .isEqualTo("day: tomorrow + time: 9 o'clock, a.m. or p.m.");
    }

    @Test
    void words_between_two_times_are_no_piece() {
        assertThat(new PhraseReader()
                        .explain(
                                "каждый день утром и вечером, кроме 8 марта, таблетки",
                                new Context(
                                        Instant.parse("2026-03-11T07:20:00Z"),
                                        ZoneId.of("Europe/Moscow"),
                                        Language.RUSSIAN))
                        .pieces())
                .noneMatch(piece -> piece.words().matches("и|,"));
    }

    @Test
    void each_kind_of_meaning_is_said_in_words_of_each_language() {
        List<Class<?>> said = EACH.stream().<Class<?>>map(Meaning::getClass).toList();
        List<String> russian =
                EACH.stream().map(Wording.of(Language.RUSSIAN)::meaning).toList();
        List<String> english =
                EACH.stream().map(Wording.of(Language.ENGLISH)::meaning).toList();

        assertThat(said).containsAll(kinds(Meaning.class).toList());
        assertThat(english).allMatch(text -> text.matches("[ -~–—]+") && !text.contains("["));
        assertThat(IntStream.range(0, EACH.size())
                        .filter(index -> russian.get(index).equals(english.get(index))))
                .isEmpty();
        assertThat(russian).noneMatch(text -> text.matches(".*[a-z\\[].*"));
        assertThat(russian)
                .contains(
                        "день: среда после следующей",
                        "день: 31.2",
                        "день: последний день следующего месяца",
                        "день: последняя пятница марта 2027 года",
                        "день: на 2 недели раньше, чем католическая Пасха",
                        "месяц: прошлый месяц",
                        "повтор: каждый 2-й вторник, в месяце или по неделям",
                        "повтор: с июня по август",
                        "в выходной: перенести на следующий рабочий день");
        assertThat(english).contains("number: 1/2", "length: 1 year 2 months 3 days 1 hour 30 minutes");
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(MeaningsTest::kinds)
                : Stream.of(type);
    }
}
