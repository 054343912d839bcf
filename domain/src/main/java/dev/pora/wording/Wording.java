package dev.pora.wording;

import dev.pora.delivery.Message;
import dev.pora.phrase.Doubt;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.user.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Says times, schedules and messages in one language. Immutable. */
public final class Wording {
    private static final Wording RUSSIAN = new Wording(new Russian());
    private static final Wording ENGLISH = new Wording(new English());

    /** A shorter delay than this is nobody's concern. */
    private static final Duration WORTH_A_REMARK = Duration.ofMinutes(1);

    private final Tongue tongue;
    private final Moments moments;
    private final Lengths lengths;
    private final Rules rules;

    private Wording(Tongue tongue) {
        this.tongue = tongue;
        this.moments = new Moments(tongue);
        this.lengths = new Lengths(tongue);
        this.rules = new Rules(tongue, moments);
    }

    public static Wording of(Language language) {
        return switch (language) {
            case RUSSIAN -> RUSSIAN;
            case ENGLISH -> ENGLISH;
        };
    }

    /** Date with its year, weekday, time and zone: "Tue, 24 November 2026, 09:00 (Moscow, UTC+3)". */
    public String moment(Instant instant, ZoneId zone) {
        return moments.full(instant, zone);
    }

    /** The time of day on the 24-hour clock, with seconds when there are any: "09:00", "09:00:30". */
    public String clock(Instant instant, ZoneId zone) {
        return Moments.clock(instant.atZone(zone).toLocalTime());
    }

    public String clock(LocalTime time) {
        return Moments.clock(time);
    }

    /** Weekday and date with its year: "Tue, 24 November 2026". */
    public String date(Instant instant, ZoneId zone) {
        return moments.date(instant.atZone(zone).toLocalDate());
    }

    /** The zone's city and its offset at this instant: "Moscow, UTC+3". */
    public String zone(ZoneId zone, Instant at) {
        return moments.zone(zone, at);
    }

    /** Days, hours, minutes and seconds without the empty ones: "1 hour 20 minutes"; in Russian in the accusative. */
    public String duration(Duration duration) {
        return lengths.exact(duration);
    }

    /** How far ahead it is, or ago: "in 5 minutes", "5 minutes ago". */
    public String relative(Duration ahead) {
        String length = lengths.exact(ahead);
        return ahead.isNegative() ? tongue.ago(length) : tongue.ahead(length);
    }

    /** A rule in words: "every 2 weeks on Monday and Wednesday at 09:00"; a single time as its moment. */
    public String schedule(Schedule schedule, ZoneId userZone) {
        return switch (schedule) {
            case Once once -> tongue.once(moments.full(once.at(), userZone));
            case Recurring recurring -> rules.say(recurring);
        };
    }

    /** How late something came, in its two largest units: "2 days 3 hours late". */
    public String late(Duration late) {
        return tongue.late(lengths.rough(late));
    }

    /** What is wrong with a phrase and what would work, as sentences. */
    public String doubt(Doubt doubt) {
        return tongue.doubt(doubt);
    }

    /** A notification that is due: its event, then what is unusual about this delivery. */
    public Spoken reminder(Message.Reminder reminder) {
        List<String> remarks = new ArrayList<>();
        if (reminder.late().compareTo(WORTH_A_REMARK) >= 0) {
            remarks.add(late(reminder.late()));
        }
        if (reminder.possibleRepeat()) {
            remarks.add(tongue.possibleRepeat());
        }
        return new Spoken(reminder.event().value(), remarks);
    }

    /** A notification that was not told: which, what happened and what to do. */
    public Spoken notice(Message.Notice notice) {
        String moment = moments.full(notice.occurrence(), notice.zone());
        return new Spoken(tongue.notTold(Excerpt.of(notice.event().value())), tongue.trouble(notice.trouble(), moment));
    }
}
