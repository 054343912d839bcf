package dev.pora.telegram.conversation.data;

import dev.pora.attention.Attention;
import dev.pora.exchange.Reminder;
import dev.pora.notification.State;
import dev.pora.phrase.PhraseReader;
import dev.pora.phrase.Reading;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.UserCalendar;
import dev.pora.telegram.words.DataTexts;
import dev.pora.user.User;
import dev.pora.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes reminders as phrases: a line for each of which the reader makes the same reminder. What words cannot say stands
 * below, in remarks.
 */
final class PhraseWriting {
    private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** So many occurrences of what is read have to be those of what was written. */
    private static final int COMPARED = 10;

    private static final Duration LATER = Duration.ofHours(29).plusMinutes(47);

    private final PhraseReader reader;
    private final User user;
    private final UserCalendar calendar;
    private final Instant now;
    private final DataTexts texts;
    private final Wording wording;
    private final List<String> lines = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int said;

    PhraseWriting(PhraseReader reader, User user, UserCalendar calendar, Instant now, DataTexts texts) {
        this.reader = reader;
        this.user = user;
        this.calendar = calendar;
        this.now = now;
        this.texts = texts;
        this.wording = Wording.of(user.language());
    }

    /** What is over is left out. */
    PhraseWriting all(List<Reminder> reminders) {
        reminders.forEach(this::write);
        return this;
    }

    /** How many stand there as lines. */
    int said() {
        return said;
    }

    /** How many stand there as remarks alone. */
    int unsaid() {
        return remarks.size();
    }

    String text() {
        List<String> all = new ArrayList<>(List.of(remark(texts.phrasesHead()), ""));
        all.addAll(lines);
        if (!remarks.isEmpty()) {
            all.addAll(List.of("", remark(texts.phrasesUnsaid())));
            all.addAll(remarks);
        }
        return String.join("\n", all) + "\n";
    }

    private static String remark(String words) {
        return Phrases.REMARK + " " + words.replace("\n", "\n" + Phrases.REMARK + " ");
    }

    private void write(Reminder reminder) {
        if (reminder.state() == State.FINISHED || reminder.state() == State.PARKED) {
            return;
        }
        Optional<String> phrase = reminder.state() == State.ACTIVE ? phrase(reminder) : Optional.empty();
        phrase.ifPresentOrElse(line -> line(reminder, line), () -> remarks.add(remark(described(reminder))));
    }

    private void line(Reminder reminder, String line) {
        String left = String.join(", ", left(reminder));
        if (!left.isEmpty()) {
            lines.add(remark(texts.phraseWithout(left)));
        }
        lines.add(line);
        said++;
    }

    /** What a phrase does not say of it. */
    private List<String> left(Reminder reminder) {
        Attention attention = reminder.attention();
        return Stream.of(
                        attention.preAlerts().isEmpty() ? "" : texts.preAlerts(),
                        attention.nag().isEmpty() ? "" : texts.nag(),
                        attention.lateness().isEmpty() ? "" : texts.lateness(),
                        attention.urgent() ? texts.urgent() : "",
                        reminder.content().tags().isEmpty() ? "" : texts.tags(),
                        reminder.content().original().isEmpty() ? "" : texts.original(),
                        reminder.putOff().isEmpty() ? "" : texts.putOff())
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private String described(Reminder reminder) {
        String state = reminder.state() == State.ACTIVE ? "" : " (" + wording.state(reminder.state()) + ")";
        String what = reminder.event().value().strip().replaceAll("\\s*\\R\\s*", " / ");
        return wording.schedule(reminder.schedule(), user.zoneOrUtc()) + " " + what + state;
    }

    private Optional<String> phrase(Reminder reminder) {
        String event = reminder.event().value();
        return Optional.of(time(reminder.schedule()) + " " + event)
                .filter(_ -> event.lines().count() == 1)
                .filter(line -> isReadAs(line, reminder));
    }

    private String time(Schedule schedule) {
        ZoneId zone = user.zoneOrUtc();
        return schedule instanceof Once once
                ? LocalDateTime.ofInstant(once.instant(zone), zone).format(DATED)
                : wording.phrase(schedule, zone, now);
    }

    /** What repeats may be read on another day: it has to be the same then. */
    private boolean isReadAs(String line, Reminder reminder) {
        return isReadAs(line, reminder, now)
                && (!(reminder.schedule() instanceof Recurring) || isReadAs(line, reminder, now.plus(LATER)));
    }

    private boolean isReadAs(String line, Reminder reminder, Instant when) {
        return reader.read(line, Phrases.context(user, when)) instanceof Reading.Understood read
                && read.event().equals(reminder.event().value())
                && read.options().getFirst().schedules().size() == 1
                && isSame(read.schedule(), reminder.schedule(), when);
    }

    private boolean isSame(Schedule read, Schedule meant, Instant when) {
        boolean single = read instanceof Once && meant instanceof Once;
        boolean alike = read.getClass().equals(meant.getClass())
                && (single || read.zoning().equals(meant.zoning()))
                && (single
                        || Objects.equals(
                                wording.schedule(read, user.zoneOrUtc()), wording.schedule(meant, user.zoneOrUtc())));
        return alike && upcoming(read, when).equals(upcoming(meant, when));
    }

    private List<Instant> upcoming(Schedule schedule, Instant when) {
        return Stream.iterate(
                        schedule.next(when, calendar),
                        Optional::isPresent,
                        last -> last.flatMap(after -> schedule.next(after, calendar)))
                .limit(COMPARED)
                .flatMap(Optional::stream)
                .toList();
    }
}
