package dev.pora.wording;

import dev.pora.attention.Lateness;
import dev.pora.delivery.Message;
import dev.pora.delivery.Occasion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Says what is unusual about the moment at which a reminder is told; nothing when it is told in time. */
final class Occasions {
    private final MessageWords words;
    private final Tongue tongue;
    private final Moments moments;
    private final Lengths lengths;

    Occasions(Tongue tongue, Moments moments, Lengths lengths) {
        this.words = tongue.messages();
        this.tongue = tongue;
        this.moments = moments;
        this.lengths = lengths;
    }

    Optional<String> say(Message.Reminder reminder) {
        return switch (reminder.occasion()) {
            case Occasion.OnTime() -> Optional.empty();
            case Occasion.Late late -> late(late);
            case Occasion.Missed missed -> Optional.of(missed(missed, reminder));
            case Occasion.Ahead ahead -> Optional.of(ahead(ahead, reminder));
            case Occasion.Again(int round, int of) -> Optional.of(words.again(round, of));
        };
    }

    private Optional<String> late(Occasion.Late late) {
        boolean isLate = late.by().compareTo(Lateness.GRACE) >= 0;
        MessageWords.Count earlier =
                new MessageWords.Count(late.earlier(), late.earlier() >= Occasion.Missed.MOST_COUNTED - 1);
        if (late.earlier() == 0) {
            return isLate ? Optional.of(words.late(lengths.rough(late.by()))) : Optional.empty();
        }
        return Optional.of(isLate ? words.late(lengths.rough(late.by()), earlier) : words.missedBefore(earlier));
    }

    private String missed(Occasion.Missed missed, Message.Reminder reminder) {
        ZoneId zone = reminder.zone();
        LocalDate today = day(reminder.occurrence().plus(missed.by()), zone);
        return words.missed(
                new MessageWords.Count(missed.count(), missed.count() >= Occasion.Missed.MOST_COUNTED),
                moments.near(day(missed.since(), zone), today) + ", " + moments.clock(missed.since(), zone));
    }

    /** The moment itself is named by its day, as seen from now. */
    private String ahead(Occasion.Ahead ahead, Message.Reminder reminder) {
        ZoneId zone = reminder.zone();
        LocalDate today = day(reminder.occurrence().minus(ahead.by()), zone);
        LocalDate day = day(reminder.occurrence(), zone);
        String clock = moments.clock(reminder.occurrence(), zone);
        return tongue.ahead(lengths.nearest(ahead.by())) + ": " + when(day, today, clock);
    }

    private String when(LocalDate day, LocalDate today, String clock) {
        if (day.equals(today)) {
            return words.today(clock);
        }
        return day.equals(today.plusDays(1)) ? words.tomorrow(clock) : words.on(moments.near(day, today), clock);
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }
}
