package dev.pora.phrase;

import dev.pora.schedule.LocalTimes;
import dev.pora.schedule.Once;
import dev.pora.schedule.UserCalendar;
import dev.pora.schedule.Zoning;
import dev.pora.user.DateOrder;
import dev.pora.user.Habits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The moment, place and habits that a phrase is resolved against.
 *
 * @param now at a full second, not before the reference instant
 * @param wholeDayClock whether "5:30" is on the 24-hour clock
 * @param dateOrder empty when 3/4 has to be asked about
 */
record Present(Instant now, ZoneId zone, Habits habits, boolean wholeDayClock, Optional<DateOrder> dateOrder) {
    /** Reminders are not taken further ahead than this. */
    private static final int MOST_YEARS = 100;

    static Present of(Context context, boolean wholeDayClock, boolean dayFirst) {
        Instant second = context.now().truncatedTo(ChronoUnit.SECONDS);
        Instant now = second.equals(context.now()) ? second : second.plusSeconds(1);
        return new Present(now, context.zone(), context.habits(), wholeDayClock, order(context, dayFirst));
    }

    private static Optional<DateOrder> order(Context context, boolean dayFirst) {
        if (context.habits().dateOrder().isPresent()) {
            return context.habits().dateOrder();
        }
        if (dayFirst) {
            return Optional.of(DateOrder.DAY_FIRST);
        }
        return UnitedStates.has(context.zone()) ? Optional.of(DateOrder.MONTH_FIRST) : Optional.empty();
    }

    /** The same moment for somebody whose phrase is about another place. */
    Present in(ZoneId place) {
        return new Present(now, place, habits, wholeDayClock, dateOrder);
    }

    LocalDateTime local() {
        return LocalDateTime.ofInstant(now, zone);
    }

    LocalDate today() {
        return local().toLocalDate();
    }

    UserCalendar calendar() {
        return UserCalendar.in(zone);
    }

    Instant instant(LocalDateTime local) {
        return LocalTimes.instantOf(local, zone);
    }

    boolean isAhead(LocalDate date, LocalTime time) {
        return instant(date.atTime(time)).isAfter(now);
    }

    boolean isInReach(Instant instant) {
        return instant.atZone(zone).toLocalDate().isBefore(today().plusYears(MOST_YEARS));
    }

    /** Sure when it lies ahead, and not absurdly far; bound to the clock of {@code place}. */
    Verdict once(LocalDateTime local, ZoneId place) {
        Instant instant = LocalTimes.instantOf(local, place);
        if (!isInReach(instant)) {
            return Verdict.none(Doubt.Kind.IMPOSSIBLE);
        }
        return instant.isAfter(now)
                ? Verdict.sure(new Once(local, new Zoning.Fixed(place)), true)
                : Verdict.none(Doubt.Kind.PAST);
    }
}
