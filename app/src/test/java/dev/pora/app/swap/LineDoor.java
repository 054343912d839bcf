package dev.pora.app.swap;

import dev.pora.channel.Destination;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Scheduling;
import dev.pora.notification.Scheduling.Scheduled;
import dev.pora.phrase.Context;
import dev.pora.phrase.PhraseReader;
import dev.pora.phrase.Reading;
import dev.pora.user.User;
import dev.pora.wording.Wording;
import java.io.BufferedReader;
import java.io.PrintStream;
import java.time.InstantSource;

/** A door on standard input: each line is a reminder, answered with when it will be told. */
final class LineDoor {
    private final Scheduling scheduling;
    private final PhraseReader phrases = new PhraseReader();
    private final InstantSource clock;
    private final User user;

    LineDoor(Scheduling scheduling, InstantSource clock, User user) {
        this.scheduling = scheduling;
        this.clock = clock;
        this.user = user;
    }

    void serve(BufferedReader in, PrintStream out) {
        in.lines().map(this::answer).forEach(out::println);
    }

    private String answer(String line) {
        Context here = new Context(
                clock.instant(),
                user.zoneOrUtc(),
                user.language(),
                user.preferences().habits());
        return switch (phrases.read(line, here)) {
            case Reading.Understood understood -> keep(understood);
            case Reading.Unclear unclear -> "Say it otherwise: " + unclear.doubt();
            case Reading.Nothing _ -> "When?";
        };
    }

    private String keep(Reading.Understood understood) {
        Draft draft = new Draft(
                user.id(), new EventName(understood.event()), understood.schedule(), new Destination("paper", "me"));
        return switch (scheduling.schedule(user, draft)) {
            case Scheduled.Saved saved -> Wording.of(user.language()).moment(saved.first(), user.zoneOrUtc());
            case Scheduled.Refused(var why) -> Wording.of(user.language()).refusal(why);
        };
    }
}
