package dev.pora.telegram.conversation.calendar;

import dev.pora.telegram.conversation.button.Aim;
import dev.pora.telegram.conversation.button.Step;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.user.DayPart;
import dev.pora.user.Habits;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The hours of one day, and the minutes of one of its hours; what cannot be picked is empty. */
final class ClockGrid {
    private static final int HOURS = 24;
    private static final int HOURS_IN_ROW = 6;
    private static final int MINUTES = 60;
    private static final int STEP = 5;
    private static final int MINUTES_IN_ROW = 4;

    private final Turn turn;
    private final Aim aim;
    private final LocalDate day;
    private final Predicate<LocalDateTime> open;

    /** @param open whether a time can be picked */
    ClockGrid(Turn turn, Aim aim, LocalDate day, Predicate<LocalDateTime> open) {
        this.turn = turn;
        this.aim = aim;
        this.day = day;
        this.open = open;
    }

    /** The times that are usual for this person, then the hours, without the rows of which nothing is left. */
    List<List<Keyboard.Button>> hours(Target target) {
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        List<Keyboard.Button> usual = usual(target);
        if (!usual.isEmpty()) {
            rows.add(usual);
        }
        List<Keyboard.Button> hours =
                IntStream.range(0, HOURS).mapToObj(this::hour).toList();
        Keyboard.inRows(hours, HOURS_IN_ROW).stream()
                .filter(row -> !row.stream().allMatch(Cells::isEmpty))
                .forEach(rows::add);
        return rows;
    }

    private List<Keyboard.Button> usual(Target target) {
        Habits habits = turn.user().preferences().habits();
        SequencedMap<LocalTime, String> signs = new LinkedHashMap<>();
        target.present().ifPresent(time -> signs.put(time, "↺ "));
        signs.putIfAbsent(habits.time(DayPart.MORNING), "🌅 ");
        signs.putIfAbsent(habits.time(DayPart.LUNCH), "☀️ ");
        signs.putIfAbsent(habits.time(DayPart.EVENING), "🌆 ");
        return signs.entrySet().stream()
                .filter(usual -> open.test(day.atTime(usual.getKey())))
                .map(usual -> Cells.step(
                        usual.getValue() + turn.wording().clock(usual.getKey()),
                        aim,
                        new Step.Time(day.atTime(usual.getKey()))))
                .toList();
    }

    private Keyboard.Button hour(int hour) {
        boolean pickable = minutesOf(hour).anyMatch(open);
        return pickable ? Cells.step(clock(day.atTime(hour, 0)), aim, new Step.Hour(day, hour)) : Cells.empty();
    }

    private Stream<LocalDateTime> minutesOf(int hour) {
        return IntStream.iterate(0, minute -> minute < MINUTES, minute -> minute + STEP)
                .mapToObj(minute -> day.atTime(hour, minute));
    }

    List<List<Keyboard.Button>> minutes(int hour) {
        List<Keyboard.Button> minutes = minutesOf(hour)
                .map(time -> open.test(time) ? Cells.step(clock(time), aim, new Step.Time(time)) : Cells.empty())
                .toList();
        return Keyboard.inRows(minutes, MINUTES_IN_ROW);
    }

    private String clock(LocalDateTime time) {
        return turn.wording().clock(time.toLocalTime());
    }
}
