package dev.pora.telegram.conversation.creation;

import dev.pora.notification.Scheduling.Scheduled;
import dev.pora.telegram.conversation.echo.Echo;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of everything that one message said, to be answered together. */
final class Taken {
    private final List<Scheduled.Saved> saved = new ArrayList<>();
    private final Map<String, List<String>> refused = new LinkedHashMap<>();
    private final List<String> waitingForTown = new ArrayList<>();
    private boolean tooMany;
    private Optional<Page> asked = Optional.empty();

    void saved(Scheduled.Saved one) {
        saved.add(one);
    }

    /** What was not saved, and why; the same reason is told once. */
    void refused(String event, String why) {
        refused.computeIfAbsent(why, _ -> new ArrayList<>()).add(event);
    }

    void asked(Page question) {
        asked = Optional.of(question);
    }

    void waitsForTown(String event) {
        waitingForTown.add(event);
    }

    /** Something would have to wait for the town, and too much does already. */
    void tooManyWait() {
        tooMany = true;
    }

    boolean hasTooMany() {
        return tooMany;
    }

    boolean hasSaved() {
        return !saved.isEmpty();
    }

    boolean hasAsked() {
        return asked.isPresent();
    }

    /** What has to wait for the town, for the question where that is. */
    Optional<String> waitingForTown() {
        return waitingForTown.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", waitingForTown));
    }

    /** What was saved and what was not, then what is asked. */
    List<Page> pages(Turn turn, Instant now) {
        List<Page> pages = new ArrayList<>();
        if (!saved.isEmpty()) {
            pages.add(Echo.of(turn, saved, now));
        }
        refused.forEach((why, events) -> add(
                RichText.bold(Excerpt.of(String.join("\n", events), Excerpt.LONG))
                        .then("\n" + why),
                pages));
        asked.ifPresent(pages::add);
        return pages;
    }

    /** In the same message as what was saved, when that leaves room. */
    private static void add(RichText why, List<Page> pages) {
        RichText after =
                pages.isEmpty() ? why : pages.getLast().text().then("\n\n").then(why);
        if (pages.isEmpty() || after.text().length() > RichText.MOST) {
            pages.add(Page.of(why));
        } else {
            pages.add(Page.of(after).with(pages.removeLast().keyboard()));
        }
    }
}
