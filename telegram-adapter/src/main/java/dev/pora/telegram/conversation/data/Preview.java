package dev.pora.telegram.conversation.data;

import dev.pora.exchange.Flaw;
import dev.pora.exchange.Line;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Reminder;
import dev.pora.notification.State;
import dev.pora.schedule.Once;
import dev.pora.telegram.conversation.turn.Enclosure;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.DataTexts;
import dev.pora.telegram.words.FlawTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What would become of the lines of a file, in words. */
final class Preview {
    private static final int MOST_NEW = 10;
    private static final int MOST_REFUSED = 5;
    private static final String REPORT = "report.txt";

    private final Turn turn;
    private final List<Line> lines;

    Preview(Turn turn, List<Line> lines) {
        this.turn = turn;
        this.lines = List.copyOf(lines);
    }

    int taken() {
        return Math.toIntExact(taking().count());
    }

    private Stream<Line.Taken> taking() {
        return lines.stream().filter(Line.Taken.class::isInstance).map(Line.Taken.class::cast);
    }

    private int known() {
        return Math.toIntExact(refused().filter(Preview::isKnown).count());
    }

    private static boolean isKnown(Line.Refused line) {
        return line.flaw().reason() == Reason.DUPLICATE;
    }

    private Stream<Line.Refused> refused() {
        return lines.stream().filter(Line.Refused.class::isInstance).map(Line.Refused.class::cast);
    }

    /** How many of each kind there are, and the first ones. */
    RichText summary(String file) {
        int flawed = Math.toIntExact(refused().count()) - known();
        List<String> counts = new ArrayList<>(List.of(texts().newOnes(taken())));
        if (known() > 0) {
            counts.add(texts().knownOnes(known()));
        }
        if (flawed > 0) {
            counts.add(texts().flawedOnes(flawed));
        }
        List<String> shown = new ArrayList<>();
        taking().limit(MOST_NEW).map(this::line).forEach(shown::add);
        refused()
                .filter(line -> !isKnown(line))
                .limit(MOST_REFUSED)
                .map(this::line)
                .forEach(shown::add);
        return RichText.bold(texts().fileTitle(Excerpt.line(file)))
                .then("\n" + String.join("\n", counts))
                .then(shown.isEmpty() ? "" : "\n\n" + Excerpt.of(String.join("\n", shown), Excerpt.LONG));
    }

    /** Line by line, when there is more than a message shows. */
    Optional<Page> report() {
        boolean all = taken() <= MOST_NEW && refused().count() - known() <= MOST_REFUSED;
        return all
                ? Optional.empty()
                : Optional.of(Page.of(
                        new Enclosure(
                                REPORT,
                                String.join("\n", lines.stream().map(this::line).toList()) + "\n"),
                        texts().reportCaption(lines.size())));
    }

    private String line(Line line) {
        return switch (line) {
            case Line.Taken taken -> taken.number() + ". " + taken(taken);
            case Line.Refused(int number, String title, Flaw flaw) ->
                "✖ " + number + ". " + (title.isBlank() ? "" : title + " — ") + flaws().flaw(flaw);
        };
    }

    private String taken(Line.Taken line) {
        Reminder reminder = line.reminder();
        String state =
                reminder.state() == State.ACTIVE ? "" : " (" + turn.wording().state(reminder.state()) + ")";
        String remarks =
                String.join(" ", line.remarks().stream().map(flaws()::remark).toList());
        return Excerpt.line(reminder.event().value())
                + " — " + due(reminder) + state
                + (remarks.isEmpty() ? "" : ". " + remarks);
    }

    private String due(Reminder reminder) {
        return reminder.schedule() instanceof Once once
                ? turn.moment(once.instant(turn.user().zoneOrUtc()))
                : turn.wording().schedule(reminder.schedule(), turn.user().zoneOrUtc());
    }

    private DataTexts texts() {
        return turn.texts().data();
    }

    private FlawTexts flaws() {
        return turn.texts().data().flaws();
    }
}
