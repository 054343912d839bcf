package dev.pora.telegram.conversation.typed;

import dev.pora.phrase.PhraseReader;
import dev.pora.phrase.Reading;
import dev.pora.schedule.Once;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Turn;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a date: in figures, or as the phrase of a single reminder would say it. */
public final class DateWords {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private final PhraseReader reader;

    public DateWords(PhraseReader reader) {
        this.reader = reader;
    }

    public Optional<LocalDate> read(Turn turn, Question said) {
        String text = said.words().strip();
        Matcher iso = ISO.matcher(text);
        Matcher dotted = DOTTED.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        return dotted.matches()
                ? date(dotted.group(3), dotted.group(2), dotted.group(1))
                : spoken(turn, reader.read(text, said.context(turn.user())));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> spoken(Turn turn, Reading reading) {
        ZoneId zone = turn.user().zoneOrUtc();
        return reading.options().stream()
                .filter(one -> one.event().isBlank() && one.schedules().getFirst() instanceof Once)
                .map(one -> dateOf((Once) one.schedules().getFirst(), zone))
                .findFirst();
    }

    private static LocalDate dateOf(Once once, ZoneId zone) {
        Instant instant = once.instant(zone);
        return instant.atZone(zone).toLocalDate();
    }
}
