package dev.pora.http.reading;

import dev.pora.http.Ports;
import dev.pora.http.body.Fields;
import dev.pora.http.body.Kind;
import dev.pora.http.body.Misfit;
import dev.pora.notification.EventName;
import dev.pora.phrase.Context;
import dev.pora.phrase.PhraseReader;
import dev.pora.phrase.Reading;
import dev.pora.schedule.Schedule;
import dev.pora.user.User;
import dev.pora.wording.Wording;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads reminders that are said as one says them to the bot. */
@Singleton
public final class Words {
    /** As long as a message of the bot can be, in characters. */
    static final int LONGEST = 4096;

    public static final Kind<String> PHRASE = Kind.TEXT.as("A string of 1 to 4,096 characters", Words::fitting);

    private final PhraseReader reader = new PhraseReader();
    private final InstantSource clock;

    Words(Ports ports) {
        this.clock = ports.ledger().clock();
    }

    private static String fitting(String phrase) {
        if (phrase.isBlank() || phrase.codePointCount(0, phrase.length()) > LONGEST) {
            throw new IllegalArgumentException("A phrase of another length");
        }
        return phrase;
    }

    Reading read(String phrase, Context context) {
        return reader.read(phrase, context);
    }

    /** As of now, by what this user means by such words. */
    Context contextOf(User user) {
        return new Context(
                clock.instant(),
                user.zoneOrUtc(),
                user.language(),
                user.preferences().habits());
    }

    InstantSource clock() {
        return clock;
    }

    /** What is said beyond doubt in the field {@code text}; empty when it is not, which was noted. */
    public Optional<Said> said(Fields fields, User user) {
        return fields.required("text", PHRASE).flatMap(phrase -> said(fields, phrase, user));
    }

    private Optional<Said> said(Fields fields, String phrase, User user) {
        Context context = contextOf(user);
        Reading reading = read(phrase, context);
        return switch (reading) {
            case Reading.Understood _
            when reading.event().isBlank() -> {
                fields.fault("text", "It says when, and not what to tell", "What to tell, with a time");
                yield Optional.empty();
            }
            case Reading.Understood understood
            when understood.zoneMatters() && user.zone().isEmpty() -> {
                fields.fault(
                        "text", "The user has no zone yet in which to read this time", "Set the user's zone first");
                yield Optional.empty();
            }
            case Reading.Understood understood ->
                Optional.of(new Said(new EventName(understood.event()), understood.schedule()));
            case Reading.Unclear unclear -> {
                fields.fault("text", doubt(unclear, context), choices(unclear, context));
                yield Optional.empty();
            }
            case Reading.Nothing _ -> {
                fields.fault(
                        "text", "It says no time", "What to tell, with a time: tomorrow at 9, every Friday at 18:00");
                yield Optional.empty();
            }
        };
    }

    private static String doubt(Reading.Unclear unclear, Context context) {
        return Misfit.shortened(Wording.of(context.language())
                .doubt(unclear.doubt(), unclear.options().size()));
    }

    private static String choices(Reading.Unclear unclear, Context context) {
        String options = unclear.options().stream()
                .map(option -> inWords(option.schedules(), context.zone(), Wording.of(context.language())))
                .collect(Collectors.joining("; "));
        return options.isEmpty()
                ? "A time that a calendar and a clock have, in the future"
                : "One of these: " + options + ". POST it to /api/v1/parse for all that it may mean";
    }

    static String inWords(List<Schedule> schedules, ZoneId zone, Wording wording) {
        return schedules.stream()
                .map(schedule -> wording.schedule(schedule, zone))
                .collect(Collectors.joining(" + "));
    }

    /** What to tell, and when. */
    public record Said(EventName event, Schedule schedule) {}
}
