package dev.pora.wording;

import dev.pora.attention.Lateness;
import dev.pora.attention.Nag;
import dev.pora.attention.QuietHours;
import dev.pora.delivery.Message;
import dev.pora.notification.Refusal;
import dev.pora.notification.State;
import dev.pora.notification.Trouble;
import dev.pora.phrase.Doubt;
import dev.pora.phrase.meaning.Meaning;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import dev.pora.user.Language;
import dev.pora.workday.Country;
import dev.pora.workday.OnDayOff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says times, schedules and messages in one language. Immutable. */
public final class Wording {
    private static final Wording RUSSIAN = new Wording(new Russian());
    private static final Wording ENGLISH = new Wording(new English());

    private final Tongue tongue;
    private final Moments moments;
    private final Lengths lengths;
    private final Rules rules;
    private final Occasions occasions;
    private final Meanings meanings;

    private Wording(Tongue tongue) {
        this.tongue = tongue;
        this.moments = new Moments(tongue);
        this.lengths = new Lengths(tongue);
        this.rules = new Rules(tongue, moments);
        this.occasions = new Occasions(tongue, moments, lengths);
        this.meanings = new Meanings(tongue, moments, lengths);
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
        return moments.clock(instant, zone);
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
            case Once once -> tongue.once(moments.full(once.instant(userZone), userZone));
            case Recurring recurring -> rules.say(recurring, userZone);
            case AfterDone rule -> rules.say(rule);
        };
    }

    /**
     * A schedule in words from which {@link dev.pora.phrase.PhraseReader} makes the same one, when it reads them {@code now}
     * for somebody in this zone: what it does before is not said. Series that have no words of their own are said as rules
     * of RFC 5545. A single time is said on the clock of the user, to the second.
     */
    public String phrase(Schedule schedule, ZoneId userZone, Instant now) {
        return switch (schedule) {
            case Once once -> moments.plain(once.instant(userZone), userZone);
            case Recurring recurring -> rules.sayAgain(recurring, userZone, now);
            case AfterDone rule -> rules.sayAgain(rule, userZone);
        };
    }

    /** How late something came, in its two largest units: "2 days 3 hours late". */
    public String late(Duration late) {
        return tongue.messages().late(lengths.rough(late));
    }

    /** What becomes of a late one: "remind late". In lower case, without a full stop, as all such phrases here. */
    public String lateness(Lateness lateness) {
        return tongue.attention().lateness(lateness);
    }

    /** "every 10 minutes until done, up to 5 times". */
    public String nag(Nag nag) {
        return tongue.attention().nag(nag);
    }

    /** How long before an occurrence: "1 day before". */
    public String span(Span before) {
        return tongue.attention().before(before);
    }

    /** "from 22:00 to 07:00". */
    public String quietHours(QuietHours hours) {
        return tongue.attention().quietHours(hours);
    }

    /** What is done with an occurrence on a day off: "move to the working day before". */
    public String onDayOff(OnDayOff onDayOff) {
        return tongue.attention().onDayOff(onDayOff);
    }

    /** Where a notification stands: "paused". */
    public String state(State state) {
        return tongue.course().state(state);
    }

    /** Why a change was not made and what would work, as sentences. */
    public String refusal(Refusal refusal) {
        return tongue.course().refusal(refusal);
    }

    /** The country's name: "Germany". */
    public String country(Country country) {
        return Locale.of("", country.code()).getDisplayCountry(tongue.locale());
    }

    /** What is wrong with a phrase and what would work, as sentences. */
    public String doubt(Doubt doubt) {
        return tongue.messages().problem(doubt, 0) + " " + tongue.messages().advice(doubt.kind());
    }

    /**
     * What is wrong with a phrase, as a sentence over what may have been meant.
     *
     * @param readings how many there are to choose from
     */
    public String doubt(Doubt doubt, int readings) {
        return tongue.messages().problem(doubt, readings);
    }

    /** What a piece of a phrase was taken for: "day: tomorrow", "repeats: every 2 weeks on Tuesday". */
    public String meaning(Meaning meaning) {
        return meanings.say(meaning);
    }

    /** What the words of a phrase are that are no time: "event". */
    public String event() {
        return meanings.event();
    }

    /** A notification that is due: its event, then what is unusual about this delivery. */
    public Spoken reminder(Message.Reminder reminder) {
        List<String> remarks = new ArrayList<>(occasions.say(reminder).stream().toList());
        if (reminder.possibleRepeat()) {
            remarks.add(tongue.messages().possibleRepeat());
        }
        return new Spoken(reminder.event().value(), remarks);
    }

    /** A notification that was not told: which, what happened and what to do. */
    public Spoken notice(Message.Notice notice) {
        String moment = moments.full(notice.occurrence(), notice.zone());
        String event = Excerpt.of(notice.event().value());
        return new Spoken(
                notice.trouble() == Trouble.OUT_OF_REACH
                        ? tongue.messages().onHold(event)
                        : tongue.messages().notTold(event),
                tongue.messages().trouble(notice.trouble(), moment));
    }
}
