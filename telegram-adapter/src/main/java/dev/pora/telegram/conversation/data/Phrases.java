package dev.pora.telegram.conversation.data;

import dev.pora.attention.Attention;
import dev.pora.exchange.Excerpt;
import dev.pora.exchange.Flaw;
import dev.pora.exchange.Item;
import dev.pora.exchange.Reading;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Reminder;
import dev.pora.notification.Content;
import dev.pora.notification.EventName;
import dev.pora.notification.State;
import dev.pora.phrase.Context;
import dev.pora.phrase.PhraseReader;
import dev.pora.schedule.Schedule;
import dev.pora.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads reminders that are written as phrases, a line for each. A line that begins with {@code #} is a remark. */
final class Phrases {
    static final String REMARK = "#";

    /** To read so many takes less than a second. */
    static final int MOST = 1000;

    private final PhraseReader reader;

    Phrases(PhraseReader reader) {
        this.reader = reader;
    }

    Reading read(String text, User user, Instant now) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith(REMARK))
                .limit(MOST + 1L)
                .toList();
        if (lines.size() > MOST) {
            return new Reading.Unreadable(Flaw.of(Reason.TOO_MANY, "", Integer.toString(MOST)));
        }
        Context context = context(user, now);
        List<Item> items = new ArrayList<>();
        lines.forEach(line -> read(line, context, items));
        return new Reading.Read(items);
    }

    static Context context(User user, Instant now) {
        return new Context(
                now, user.zoneOrUtc(), user.language(), user.preferences().habits());
    }

    private void read(String line, Context context, List<Item> items) {
        if (line.length() > EventName.MOST) {
            refuse(line, Flaw.of(Reason.UNFIT_TEXT, "", Integer.toString(EventName.MOST)), items);
            return;
        }
        switch (reader.read(line, context)) {
            case dev.pora.phrase.Reading.Understood understood
            when understood.event().isBlank() -> refuse(line, Flaw.of(Reason.NO_TEXT), items);
            case dev.pora.phrase.Reading.Understood understood ->
                understood
                        .options()
                        .getFirst()
                        .schedules()
                        .forEach(schedule -> items.add(
                                new Item.Ready(items.size() + 1, reminder(understood.event(), schedule), List.of())));
            case dev.pora.phrase.Reading.Unclear _ -> refuse(line, Flaw.of(Reason.UNCLEAR_TIME), items);
            case dev.pora.phrase.Reading.Nothing _ -> refuse(line, Flaw.of(Reason.NO_TIME), items);
        }
    }

    private static void refuse(String line, Flaw flaw, List<Item> items) {
        items.add(new Item.Refused(items.size() + 1, Excerpt.of(line), flaw));
    }

    private static Reminder reminder(String event, Schedule schedule) {
        return new Reminder(
                Optional.empty(), Content.of(new EventName(event)), schedule, Attention.usual(), State.ACTIVE);
    }
}
