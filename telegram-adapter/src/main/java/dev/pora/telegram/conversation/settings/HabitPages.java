package dev.pora.telegram.conversation.settings;

import dev.pora.telegram.conversation.button.Adjustment;
import dev.pora.telegram.conversation.button.HabitAdjustment;
import dev.pora.telegram.conversation.card.CardMenus;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.HabitTexts;
import dev.pora.user.DateOrder;
import dev.pora.user.DayPart;
import dev.pora.user.Habits;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages of the settings about what a person means by words that leave the time open. */
final class HabitPages {
    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 12;

    /** Minutes between the usual time of a part of the day and those offered for it. */
    private static final List<Integer> AROUND = List.of(-120, -60, -30, 0, 30, 60);

    /** The days with which weeks begin somewhere. */
    private static final List<DayOfWeek> WEEK_STARTS = List.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Turn turn;
    private final Habits habits;
    private final HabitTexts texts;

    HabitPages(Turn turn) {
        this.turn = turn;
        this.habits = turn.user().preferences().habits();
        this.texts = turn.texts().settings().habits();
    }

    /** How things stand, for the first page of the settings. */
    List<String> lines() {
        return List.of(defaultTimeLine(), partsLine(), texts.weekStart(habits.weekStart()), dateOrderLine());
    }

    /** What leads here from the first page of the settings. */
    List<Keyboard.Button> buttons() {
        return List.of(
                button(texts.defaultTimeButton(), HabitAdjustment.Plain.DEFAULT_TIME),
                button(texts.partsButton(), HabitAdjustment.Plain.PARTS),
                button(texts.weekStartButton(), HabitAdjustment.Plain.WEEK),
                button(texts.dateOrderButton(), HabitAdjustment.Plain.DATES));
    }

    private String defaultTimeLine() {
        return texts.defaultTime(turn.wording().clock(habits.defaultTime()));
    }

    private String partsLine() {
        String changed = Arrays.stream(DayPart.values())
                .filter(part -> !habits.time(part).equals(part.usual()))
                .map(this::timed)
                .collect(Collectors.joining(", "));
        return changed.isEmpty() ? texts.usualParts() : texts.parts(changed);
    }

    private String timed(DayPart part) {
        return texts.part(part) + " " + turn.wording().clock(habits.time(part));
    }

    private String dateOrderLine() {
        return texts.dateOrder(habits.dateOrder());
    }

    Page defaultTime() {
        TreeSet<LocalTime> offered = IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR)
                .mapToObj(hour -> LocalTime.of(hour, 0))
                .collect(Collectors.toCollection(TreeSet::new));
        return page(
                defaultTimeLine() + "\n\n" + turn.asked(texts.askDefaultTime()),
                times(offered, habits.defaultTime(), HabitAdjustment.DefaultTime::new),
                Adjustment.Plain.OPEN);
    }

    Page parts() {
        List<Keyboard.Button> buttons = Arrays.stream(DayPart.values())
                .map(part -> button(capitalised(timed(part)), new HabitAdjustment.Part(part)))
                .toList();
        List<List<Keyboard.Button>> rows = new ArrayList<>(Keyboard.inRows(buttons, 2));
        if (!habits.parts().equals(Habits.usual().parts())) {
            rows.add(List.of(button(texts.asUsual(), HabitAdjustment.Plain.USUAL_PARTS)));
        }
        return page(texts.askParts(), rows, Adjustment.Plain.OPEN);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    Page part(DayPart part) {
        TreeSet<LocalTime> offered = AROUND.stream()
                .map(minutes -> part.usual().plusMinutes(minutes))
                .collect(Collectors.toCollection(TreeSet::new));
        return page(
                capitalised(timed(part)) + "\n\n" + turn.asked(texts.askPart(part)),
                times(offered, habits.time(part), time -> new HabitAdjustment.PartAt(part, time)),
                HabitAdjustment.Plain.PARTS);
    }

    /** A button for each time that is offered, and for the present one, which is ticked. */
    private List<List<Keyboard.Button>> times(
            SortedSet<LocalTime> offered, LocalTime present, Function<LocalTime, Adjustment> choice) {
        SortedSet<LocalTime> all = new TreeSet<>(offered);
        all.add(present);
        List<Keyboard.Button> buttons = all.stream()
                .map(time -> button(
                        CardMenus.ticked(time.equals(present), turn.wording().clock(time)), choice.apply(time)))
                .toList();
        return Keyboard.inRows(buttons, 3);
    }

    Page weekStart() {
        SortedSet<DayOfWeek> days = new TreeSet<>(WEEK_STARTS);
        days.add(habits.weekStart());
        List<Keyboard.Button> buttons = days.stream()
                .map(day -> button(
                        CardMenus.ticked(day == habits.weekStart(), texts.weekday(day)),
                        new HabitAdjustment.WeekStart(day)))
                .toList();
        return page(texts.askWeekStart(), Keyboard.inRows(buttons, 3), Adjustment.Plain.OPEN);
    }

    Page dateOrder() {
        List<List<Keyboard.Button>> rows = Stream.of(
                        choice(Optional.empty(), HabitAdjustment.Plain.DATES_BY_PLACE),
                        choice(Optional.of(DateOrder.DAY_FIRST), new HabitAdjustment.Dates(DateOrder.DAY_FIRST)),
                        choice(Optional.of(DateOrder.MONTH_FIRST), new HabitAdjustment.Dates(DateOrder.MONTH_FIRST)))
                .map(List::of)
                .toList();
        return page(texts.askDateOrder(), rows, Adjustment.Plain.OPEN);
    }

    private Keyboard.Button choice(Optional<DateOrder> order, Adjustment adjustment) {
        return button(CardMenus.ticked(habits.dateOrder().equals(order), texts.dateOrderChoice(order)), adjustment);
    }

    private Page page(String text, List<List<Keyboard.Button>> choices, Adjustment back) {
        List<List<Keyboard.Button>> rows = new ArrayList<>(choices);
        rows.add(List.of(button(turn.texts().card().back(), back)));
        return Page.of(text).with(new Keyboard.Inline(rows));
    }

    private Keyboard.Button button(String label, Adjustment adjustment) {
        return SettingsPages.button(turn, label, adjustment);
    }
}
