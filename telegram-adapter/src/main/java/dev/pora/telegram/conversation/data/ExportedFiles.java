package dev.pora.telegram.conversation.data;

import dev.pora.exchange.Exporting;
import dev.pora.exchange.Reminder;
import dev.pora.exchange.Settings;
import dev.pora.exchange.calendar.ICalendar;
import dev.pora.exchange.calendar.Viewpoint;
import dev.pora.exchange.json.JsonFile;
import dev.pora.notification.Ledger;
import dev.pora.phrase.PhraseReader;
import dev.pora.telegram.conversation.turn.Enclosure;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.DataTexts;
import dev.pora.user.User;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Makes files of everything that a person has, each with a caption that says how much is in it. */
final class ExportedFiles {
    private static final String NAME = "pora-";
    private static final String ENTRY = "BEGIN:VEVENT\r\n";

    private final Ledger ledger;
    private final PhraseReader reader;
    private final Exporting exporting;

    ExportedFiles(Ledger ledger, PhraseReader reader) {
        this.ledger = ledger;
        this.reader = reader;
        this.exporting = new Exporting(ledger.notifications(), ledger.alarms());
    }

    int count(User user) {
        return reminders(user).size();
    }

    private List<Reminder> reminders(User user) {
        return exporting.reminders(user.id());
    }

    /** Everything, exactly. */
    Page copy(Turn turn) {
        List<Reminder> reminders = reminders(turn.user());
        byte[] file = JsonFile.write(Settings.of(turn.user()), ledger.clock().instant(), reminders);
        return page(turn, ".json", text(file), texts(turn).copyCaption(reminders.size()));
    }

    Page calendar(Turn turn) {
        Viewpoint viewpoint =
                Viewpoint.of(turn.user(), ledger.holidays(), ledger.clock().instant());
        String file = text(ICalendar.write(texts(turn).calendarName(), viewpoint, reminders(turn.user())));
        return page(turn, ".ics", file, texts(turn).calendarCaption(file.split(ENTRY, -1).length - 1));
    }

    Page phrases(Turn turn) {
        Instant now = ledger.clock().instant();
        User user = turn.user();
        PhraseWriting writing = new PhraseWriting(reader, user, user.calendar(ledger.holidays()), now, texts(turn))
                .all(reminders(user));
        return page(turn, ".txt", writing.text(), texts(turn).phrasesCaption(writing.said(), writing.unsaid()));
    }

    private Page page(Turn turn, String ending, String content, String caption) {
        LocalDate today =
                LocalDate.ofInstant(ledger.clock().instant(), turn.user().zoneOrUtc());
        return Page.of(new Enclosure(NAME + today + ending, content), caption);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static DataTexts texts(Turn turn) {
        return turn.texts().data();
    }
}
