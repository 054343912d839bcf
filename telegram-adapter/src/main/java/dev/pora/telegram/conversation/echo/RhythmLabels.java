package dev.pora.telegram.conversation.echo;

import dev.pora.telegram.conversation.button.Rhythm;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.EchoTexts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Says how often something comes that is due on a day. */
public final class RhythmLabels {
    private RhythmLabels() {}

    public static String of(Turn turn, Rhythm rhythm, LocalDate day) {
        EchoTexts texts = turn.texts().echo();
        return switch (rhythm) {
            case ONCE -> texts.once();
            case DAILY -> texts.daily();
            case WORKDAYS -> texts.onWeekdays();
            case WEEKLY -> texts.weekly(day.getDayOfWeek());
            case MONTHLY -> texts.monthly(day.getDayOfMonth());
            case YEARLY -> texts.yearly(date(turn, day));
        };
    }

    private static String date(Turn turn, LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM", turn.user().language().locale())
                .format(day);
    }
}
