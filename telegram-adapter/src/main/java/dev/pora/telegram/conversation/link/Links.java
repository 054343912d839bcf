package dev.pora.telegram.conversation.link;

import dev.pora.notification.Notification;
import dev.pora.phrase.Context;
import dev.pora.phrase.PhraseReader;
import dev.pora.phrase.Reading;
import dev.pora.schedule.Once;
import dev.pora.schedule.Schedule;
import dev.pora.telegram.conversation.turn.Turn;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes a link that offers a reminder to whoever opens it. */
public final class Links {
    private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM HH:mm", Locale.ROOT);

    private final PhraseReader reader;
    private final Supplier<String> botName;
    private final InstantSource clock;

    public Links(PhraseReader reader, Supplier<String> botName, InstantSource clock) {
        this.reader = reader;
        this.botName = botName;
        this.clock = clock;
    }

    /** Empty when the reminder is too long for a link, or has no words from which it could be made again. */
    public Optional<String> to(Turn turn, Notification notification) {
        return Optional.of(botName.get())
                .filter(name ->
                        !name.isEmpty() && notification.content().original().isEmpty())
                .flatMap(name ->
                        payload(turn, notification).map(payload -> "https://t.me/" + name + "?start=" + payload));
    }

    private Optional<String> payload(Turn turn, Notification notification) {
        String event = notification.event().value();
        return times(turn, notification.schedule())
                .map(time -> time + " " + event)
                .filter(text -> saysTheSame(turn, text, notification))
                .flatMap(text -> Payload.of(text).stream())
                .findFirst();
    }

    /** The longest first: it is the clearest. */
    private Stream<String> times(Turn turn, Schedule schedule) {
        ZoneId zone = turn.user().zoneOrUtc();
        if (!(schedule instanceof Once once)) {
            return Stream.of(turn.wording().phrase(schedule, zone, clock.instant()));
        }
        LocalDateTime local = LocalDateTime.ofInstant(once.instant(zone), zone);
        return Stream.of(local.format(DATED), local.format(SHORT));
    }

    private boolean saysTheSame(Turn turn, String text, Notification notification) {
        Instant now = clock.instant();
        ZoneId zone = turn.user().zoneOrUtc();
        Context context = new Context(
                now, zone, turn.user().language(), turn.user().preferences().habits());
        return reader.read(text, context) instanceof Reading.Understood read
                && read.event().equals(notification.event().value())
                && read.options().getFirst().schedules().size() == 1
                && isSame(turn, read.schedule(), notification.schedule());
    }

    private static boolean isSame(Turn turn, Schedule read, Schedule meant) {
        ZoneId zone = turn.user().zoneOrUtc();
        if (read instanceof Once one && meant instanceof Once other) {
            return one.instant(zone).equals(other.instant(zone));
        }
        boolean sameKind = read.getClass().equals(meant.getClass());
        return sameKind
                && turn.wording().schedule(read, zone).equals(turn.wording().schedule(meant, zone));
    }
}
