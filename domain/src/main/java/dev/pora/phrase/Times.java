package dev.pora.phrase;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Clock times on no day, or on today. */
final class Times {
    private final Clockwork clock;

    Times(Clockwork clock) {
        this.clock = clock;
    }

    /** The time with a part of the day that was said apart from it ("tonight at 8"); null when they contradict. */
    static Part.@Nullable Clock in(Part.Clock time, List<Part.OfDay> parts) {
        return parts.isEmpty() || time.endsDay()
                ? time
                : Hours.of(time.time().getHour(), time.time().getMinute(), parts.getFirst());
    }

    /** With no date: the next one that is ahead; a bare hour only while people are awake. */
    Verdict next(Part.Clock time) {
        LocalDate today = clock.today();
        if (time.endsDay()) {
            return clock.once(today.plusDays(1), LocalTime.MIDNIGHT);
        }
        return Stream.of(today, today.plusDays(1))
                .flatMap(date ->
                        candidates(time).filter(at -> clock.isAhead(date, at)).map(at -> clock.once(date, at)))
                .findFirst()
                .orElseGet(() -> Verdict.none(Doubt.Kind.PAST));
    }

    private static Stream<LocalTime> candidates(Part.Clock time) {
        return time.twelve()
                ? Stream.of(time.time(), Hours.other(time)).sorted().filter(Hours::isWaking)
                : Stream.of(time.time());
    }

    /** Today: whichever half of the day is still ahead; twelve is noon. */
    Verdict today(Part.Clock time, boolean stated) {
        LocalDate today = clock.today();
        if (time.endsDay()) {
            return clock.once(today.plusDays(1), LocalTime.MIDNIGHT);
        }
        boolean either = time.twelve() && time.time().getHour() < Hours.NOON;
        Stream<LocalTime> times = either ? Stream.of(time.time(), Hours.other(time)) : Stream.of(time.time());
        return times.filter(at -> clock.isAhead(today, at))
                .findFirst()
                .map(at -> clock.once(today, at))
                .orElseGet(() -> tooLate(time, stated));
    }

    /** Offers this evening when no time was stated, or else tomorrow. */
    private Verdict tooLate(Part.Clock time, boolean stated) {
        LocalTime evening = Part.OfDay.EVENING.usual();
        LocalDate today = clock.today();
        Verdict offer = !stated && clock.isAhead(today, evening)
                ? clock.once(today, evening)
                : clock.once(today.plusDays(1), Hours.onADate(time));
        return offer.but(Doubt.Kind.PAST);
    }
}
