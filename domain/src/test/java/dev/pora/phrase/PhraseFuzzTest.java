package dev.pora.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import dev.pora.schedule.UserCalendar;
import dev.pora.user.Habits;
import dev.pora.user.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is typed, at whatever time and place, is answered soon, and with what lies ahead. Reads some of the corpus in an ordinary
 * build; with JAZZER_FUZZ=1 invents phrases from it that go where no phrase has been.
 */
class PhraseFuzzTest {
    private static final long EARLIEST = -2_208_988_800L; // 1900
    private static final long LATEST = 32_503_680_000L; // 3000

    /** Some hundred times what it takes, for a busy machine and for a reader that is being watched. */
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
    private static final List<Language> LANGUAGES = List.of(Language.values());

    private final PhraseReader reader = new PhraseReader();

    /** Every tenth phrase of it. */
    static Stream<Arguments> corpus() {
        List<Corpus.Line> all = Corpus.all().toList();
        return IntStream.iterate(0, index -> index < all.size(), index -> index + 10)
                .mapToObj(all::get)
                .map(line -> Arguments.of(
                        line.phrase(),
                        line.context().now().getEpochSecond(),
                        line.phrase().length(),
                        line.expected().hashCode()));
    }

    @MethodSource("corpus")
    @FuzzTest(maxDuration = "10m")
    void every_phrase_is_answered(
            @NotNull @WithUtf8Length(max = 4096) String phrase,
            @InRange(min = EARLIEST, max = LATEST) long now,
            int zone,
            int language) {
        Context context = new Context(
                Instant.ofEpochSecond(now),
                ZONES.get(Math.floorMod(zone, ZONES.size())),
                LANGUAGES.get(Math.floorMod(language, LANGUAGES.size())),
                Habits.usual());
        long start = System.nanoTime();
        Reading reading = reader.read(phrase, context);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_MOST);
        assertThat(reading.event()).hasSizeLessThanOrEqualTo(phrase.length());
        assertThat(reading.options().stream().flatMap(option -> option.schedules().stream()))
                .allSatisfy(schedule -> assertThat(schedule.next(context.now(), UserCalendar.in(context.zone())))
                        .isPresent());
    }
}
