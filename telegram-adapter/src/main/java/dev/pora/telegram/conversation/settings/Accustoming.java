package dev.pora.telegram.conversation.settings;

import dev.pora.notification.Relocating;
import dev.pora.telegram.conversation.button.HabitAdjustment;
import dev.pora.telegram.conversation.memory.Awaited;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.TypedTime;
import dev.pora.user.DayPart;
import dev.pora.user.Habits;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Learns what a person means by words that leave the time open. */
public final class Accustoming {
    private final Relocating relocating;
    private final Reverting reverting;
    private final Memories memories;

    public Accustoming(Relocating relocating, Reverting reverting, Memories memories) {
        this.relocating = relocating;
        this.reverting = reverting;
        this.memories = memories;
    }

    Page adjust(Turn turn, HabitAdjustment adjustment) {
        return switch (adjustment) {
            case HabitAdjustment.Plain plain -> adjust(turn, plain);
            case HabitAdjustment.DefaultTime(var time) ->
                settingsOf(used(turn, habits -> habits.withDefaultTime(time)));
            case HabitAdjustment.Part(var part) -> new HabitPages(awaiting(turn, Awaited.Subject.of(part))).part(part);
            case HabitAdjustment.PartAt(var part, var time) -> partsOf(used(turn, habits -> habits.with(part, time)));
            case HabitAdjustment.WeekStart(var day) -> settingsOf(used(turn, habits -> habits.withWeekStart(day)));
            case HabitAdjustment.Dates(var order) ->
                settingsOf(used(turn, habits -> habits.withDateOrder(Optional.of(order))));
        };
    }

    private Page adjust(Turn turn, HabitAdjustment.Plain adjustment) {
        return switch (adjustment) {
            case DEFAULT_TIME -> new HabitPages(awaiting(turn, Awaited.Subject.DEFAULT_TIME)).defaultTime();
            case PARTS -> parts(turn);
            case USUAL_PARTS -> partsOf(used(turn, Habits::withUsualParts));
            case WEEK -> new HabitPages(turn).weekStart();
            case DATES -> new HabitPages(turn).dateOrder();
            case DATES_BY_PLACE -> settingsOf(used(turn, habits -> habits.withDateOrder(Optional.empty())));
        };
    }

    private Page settingsOf(Turn changed) {
        return reverting.withUndo(changed, new SettingsPages(changed).all());
    }

    private Page partsOf(Turn changed) {
        return reverting.withUndo(changed, parts(changed));
    }

    private static Page parts(Turn turn) {
        return new HabitPages(turn).parts();
    }

    private Turn awaiting(Turn turn, Awaited.Subject subject) {
        memories.change(turn, memory -> memory.awaiting(Awaited.inSettings(subject, turn.at())));
        return turn;
    }

    /** What is so already is left alone: the change before that can still be taken back. */
    private Turn used(Turn turn, UnaryOperator<Habits> edit) {
        Habits present = turn.user().preferences().habits();
        return edit.apply(present).equals(present)
                ? turn
                : reverting.changed(
                        turn,
                        relocating.prefer(
                                turn.user(), preferences -> preferences.withHabits(edit.apply(preferences.habits()))));
    }

    public Effect defaultTime(Turn turn, String typed) {
        return typed(
                turn,
                typed,
                Habits.usual().defaultTime(),
                time -> settingsOf(used(turn, habits -> habits.withDefaultTime(time))));
    }

    public Effect part(Turn turn, DayPart part, String typed) {
        return typed(turn, typed, part.usual(), time -> partsOf(used(turn, habits -> habits.with(part, time))));
    }

    private static Effect typed(Turn turn, String typed, LocalTime usual, Function<LocalTime, Page> change) {
        return TypedTime.read(typed, usual)
                .map(time -> Effect.shown(change.apply(time)))
                .orElseGet(() ->
                        new Effect.Refused(turn.texts().settings().habits().notATime()));
    }
}
