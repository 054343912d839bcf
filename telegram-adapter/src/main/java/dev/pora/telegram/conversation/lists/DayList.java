package dev.pora.telegram.conversation.lists;

import dev.pora.listing.Bookmark;
import dev.pora.listing.Leaf;
import dev.pora.listing.Listings.Due;
import dev.pora.listing.Opening;
import dev.pora.telegram.conversation.button.View;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.ListTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What today, or the week that begins today, brings: what waits for an answer first, then what comes. */
final class DayList {
    private static final int SIZE = 15;
    private static final int DAYS_OF_A_WEEK = 7;

    /** Puts what waits before all that comes, and keeps its order. */
    private static final long EARLIER = 1L << 60;

    private final Stock stock;
    private final Agenda agenda;
    private final Waiting waiting;

    DayList(Stock stock, Waiting waiting) {
        this.stock = stock;
        this.agenda = new Agenda(stock);
        this.waiting = waiting;
    }

    Sheet sheet(Turn turn, View.Days view, Optional<Bookmark> at) {
        List<Due> due = waiting.of(turn);
        List<Cut.Ranked<Listed>> all = new ArrayList<>();
        due.forEach(one -> all.add(new Cut.Ranked<>(
                Stock.rank(one.occurrence().at()) - EARLIER,
                one.notification().id().value(),
                waiting(turn, one))));
        String ahead = due.isEmpty() ? "" : turn.texts().lists().ahead();
        agenda.until(turn, end(turn, view)).forEach(one -> all.add(ahead(turn, view, one, ahead)));
        Opening opening = at.map(mark -> Opening.at(mark, SIZE)).orElse(Opening.first(SIZE));
        Leaf<Listed> leaf = Cut.of(all, opening);
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        long here = due.stream()
                .filter(one ->
                        one.notification().destination().equals(turn.chat().destination()))
                .count();
        rows.add(PuttingOff.offer(turn, Math.toIntExact(here), Optional.empty()));
        rows.add(Sheet.pager(turn, view, leaf));
        rows.add(elsewhere(turn, view));
        return new Sheet(Sheet.place(view, at, leaf), title(turn, view, all.isEmpty()), leaf.lines(), rows);
    }

    /** The first moment of the day after the last one. */
    private Instant end(Turn turn, View.Days view) {
        int days = view == View.Days.TODAY ? 1 : DAYS_OF_A_WEEK;
        ZoneId zone = turn.user().zoneOrUtc();
        return today(zone).plusDays(days).atStartOfDay(zone).toInstant();
    }

    private LocalDate today(ZoneId zone) {
        return stock.now().atZone(zone).toLocalDate();
    }

    /** What came on another day says which. */
    private Listed waiting(Turn turn, Due due) {
        ZoneId zone = turn.user().zoneOrUtc();
        Instant at = due.occurrence().at();
        boolean today = at.atZone(zone).toLocalDate().equals(today(zone));
        String time = today ? turn.wording().clock(at, zone) : ListTimes.dayAndClock(turn, at);
        Entry entry = new Entry(due.notification(), Optional.of(at), Set.of());
        return new Listed(
                turn.texts().lists().waiting(),
                due.notification().id(),
                RichText.plain(time + " ").then(entry.named()));
    }

    /** @param heading above what comes today, where the title says which day that is */
    private Cut.Ranked<Listed> ahead(Turn turn, View.Days view, Entry one, String heading) {
        Instant at = one.at().orElseThrow();
        String above = view == View.Days.TODAY ? heading : ListTimes.heading(turn, at, stock.now());
        Listed listed = new Listed(above, one.notification().id(), one.ofDay(turn));
        return new Cut.Ranked<>(Stock.rank(at), one.notification().id().value(), listed);
    }

    private RichText title(Turn turn, View.Days view, boolean empty) {
        ListTexts texts = turn.texts().lists();
        if (empty) {
            return RichText.plain(
                    turn.inPrivate()
                            ? view == View.Days.TODAY ? texts.emptyToday() : texts.emptyWeek()
                            : turn.texts().emptyListInGroup());
        }
        String title = view == View.Days.TODAY ? ListTimes.heading(turn, stock.now(), stock.now()) : texts.weekTitle();
        return RichText.plain(title + " " + ListTimes.clockOf(turn, stock.now()));
    }

    private static List<Keyboard.Button> elsewhere(Turn turn, View.Days view) {
        ListTexts texts = turn.texts().lists();
        Keyboard.Button other = switch (view) {
            case TODAY -> Sheet.leading(turn, texts.weekButton(), View.Days.WEEK);
            case WEEK -> Sheet.leading(turn, texts.todayButton(), View.Days.TODAY);
        };
        return Stream.of(other, Sheet.leading(turn, texts.allButton(), View.Open.all(View.Use.CARDS)))
                .toList();
    }
}
