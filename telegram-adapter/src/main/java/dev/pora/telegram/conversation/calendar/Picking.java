package dev.pora.telegram.conversation.calendar;

import dev.pora.phrase.PhraseReader;
import dev.pora.telegram.conversation.button.Aim;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.Step;
import dev.pora.telegram.conversation.memory.Awaited;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Memory;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.RuleEnds;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/** Leads from the days of a month over the hours of a day to a minute; at every step the time may be typed instead. */
public final class Picking {
    private final Targets targets;
    private final RuleEnds ends;
    private final Memories memories;
    private final InstantSource clock;

    public Picking(Targets targets, PhraseReader reader, Memories memories, InstantSource clock) {
        this.targets = targets;
        this.ends = new RuleEnds(reader);
        this.memories = memories;
        this.clock = clock;
    }

    /** Of somebody whose clock is not known nothing can be picked. */
    public Effect pick(Turn turn, Aim aim, Step step) {
        boolean placed = turn.user().zone().isPresent() || step == Step.Plain.LEAVE;
        return targets.with(
                turn,
                aim,
                target -> placed
                        ? pick(turn, new ButtonData.Pick(aim, step), target)
                        : new Effect.Refused(turn.texts().picking().townFirst()));
    }

    private Effect pick(Turn turn, ButtonData.Pick pick, Target target) {
        LocalDate today = now(turn).toLocalDate();
        return switch (pick.step()) {
            case Step.Plain.OPEN ->
                target.kind() == Target.Kind.TIME_OF_DAY
                        ? hours(turn, pick, target, today)
                        : month(turn, pick, target, YearMonth.from(today));
            case Step.Plain.LEAVE -> {
                memories.change(turn, Memory::awaitingNothing);
                yield target.left();
            }
            case Step.Month(YearMonth month) -> month(turn, pick, target, month);
            case Step.Day(LocalDate day) -> day(turn, pick, target, day);
            case Step.Hour(LocalDate day, int hour) -> minutes(turn, pick, target, day, hour);
            case Step.Time(LocalDateTime time) -> time(turn, pick, target, time);
        };
    }

    private LocalDateTime now(Turn turn) {
        return LocalDateTime.ofInstant(clock.instant(), turn.user().zoneOrUtc());
    }

    private Effect month(Turn turn, ButtonData.Pick pick, Target target, YearMonth month) {
        List<List<Keyboard.Button>> rows =
                new ArrayList<>(MonthGrid.of(turn, pick.aim(), now(turn).toLocalDate(), month));
        rows.add(Cells.foot(turn, pick.aim(), target, Step.Plain.LEAVE));
        String question = target.kind() == Target.Kind.DAY
                ? turn.texts().picking().askDay()
                : turn.texts().picking().askMoment();
        return page(turn, pick, target, question, rows);
    }

    private Effect day(Turn turn, ButtonData.Pick pick, Target target, LocalDate day) {
        if (day.isBefore(now(turn).toLocalDate())) {
            return new Effect.Refused(turn.texts().picking().passed());
        }
        return target.kind() == Target.Kind.DAY
                ? taken(turn, pick, target, day.atStartOfDay())
                : hours(turn, pick, target, day);
    }

    private Effect hours(Turn turn, ButtonData.Pick pick, Target target, LocalDate day) {
        boolean dated = target.kind() != Target.Kind.TIME_OF_DAY;
        List<List<Keyboard.Button>> rows =
                new ArrayList<>(grid(turn, pick, target, day).hours(target));
        Step back = dated ? new Step.Month(YearMonth.from(day)) : Step.Plain.LEAVE;
        rows.add(Cells.foot(turn, pick.aim(), target, back));
        String question = dated
                ? date(turn, day) + ". " + turn.texts().picking().askHour()
                : turn.texts().picking().askHour();
        return page(turn, pick, target, question, rows);
    }

    private ClockGrid grid(Turn turn, ButtonData.Pick pick, Target target, LocalDate day) {
        return new ClockGrid(
                turn,
                pick.aim(),
                day,
                time -> target.kind() == Target.Kind.TIME_OF_DAY || (isAhead(turn, time) && !isSkipped(turn, time)));
    }

    private Effect minutes(Turn turn, ButtonData.Pick pick, Target target, LocalDate day, int hour) {
        List<List<Keyboard.Button>> rows =
                new ArrayList<>(grid(turn, pick, target, day).minutes(hour));
        rows.add(Cells.foot(turn, pick.aim(), target, new Step.Day(day)));
        String asked = turn.texts().picking().askMinute();
        String question = target.kind() == Target.Kind.TIME_OF_DAY ? asked : date(turn, day) + ". " + asked;
        return page(turn, pick, target, question, rows);
    }

    private static String date(Turn turn, LocalDate day) {
        ZoneId zone = turn.user().zoneOrUtc();
        return turn.wording().date(day.atTime(LocalTime.NOON).atZone(zone).toInstant(), zone);
    }

    private boolean isAhead(Turn turn, LocalDateTime time) {
        Instant instant = time.atZone(turn.user().zoneOrUtc()).toInstant();
        return instant.isAfter(clock.instant());
    }

    /** Whether the clocks are put forward over this time. */
    private static boolean isSkipped(Turn turn, LocalDateTime time) {
        ZoneOffsetTransition change = turn.user().zoneOrUtc().getRules().getTransition(time);
        return change != null && change.isGap();
    }

    private Effect time(Turn turn, ButtonData.Pick pick, Target target, LocalDateTime time) {
        boolean anyDay = target.kind() == Target.Kind.TIME_OF_DAY;
        if (!anyDay && isSkipped(turn, time)) {
            return new Effect.Refused(
                    turn.texts().picking().skipped(turn.wording().clock(time.toLocalTime())));
        }
        return anyDay || isAhead(turn, time)
                ? taken(turn, pick, target, time)
                : new Effect.Refused(turn.texts().picking().passed());
    }

    private Effect taken(Turn turn, ButtonData.Pick pick, Target target, LocalDateTime time) {
        memories.change(turn, Memory::awaitingNothing);
        Effect effect = target.take(time);
        if (effect instanceof Effect.Refused) {
            await(turn, pick);
        }
        return effect;
    }

    private void await(Turn turn, ButtonData.Pick pick) {
        memories.change(turn, memory -> memory.awaiting(Awaited.picking(pick, turn.at())));
    }

    private Effect page(
            Turn turn, ButtonData.Pick pick, Target target, String question, List<List<Keyboard.Button>> rows) {
        await(turn, pick);
        return Effect.shown(
                Page.of(target.heading().then("\n\n" + turn.asked(question))).with(new Keyboard.Inline(rows)));
    }

    /** A time that is typed while the calendar is open; a time of day alone is meant for the day that is chosen. */
    public Effect typed(Turn turn, ButtonData.Pick pick, Question said) {
        Question dated = pick.step()
                .chosenDay()
                .filter(_ -> ends.times(said.words(), said.context(turn.user())).isPresent())
                .map(day -> said.saying(day + " " + said.words()))
                .orElse(said);
        return targets.with(
                turn, pick.aim(), target -> target.typed(target.kind() == Target.Kind.TIME_OF_DAY ? said : dated));
    }
}
