package dev.pora.phrase;

import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.UserCalendar;
import dev.pora.schedule.rrule.Limit;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a phrase must be understood as.
 *
 * <ul>
 *   <li>{@code once 2026-03-12T09:00}
 *   <li>{@code every FREQ=DAILY window 09:00-18:00 @ 2026-03-12T09:00 …}: the rule for people, and its first occurrences;
 *       a COUNT or an UNTIL in it must be one of the answer
 *   <li>{@code ask 2026-03-11T10:30 / 2026-03-11T20:20}: the first options, each an instant, several instants joined by
 *       plus, or a rule; {@code ask -} for no option at all, {@code ask ?} for any
 *   <li>{@code none}
 * </ul>
 *
 * @param event what must be left; a question mark for anything
 */
record Expected(String answer, String event) {
    static Expected of(String text) {
        int bar = text.lastIndexOf('|');
        return new Expected(
                text.substring(0, bar).strip(), text.substring(bar + 1).strip());
    }

    /** How an answer compares with what was expected. */
    enum Outcome {
        EXACT,
        OTHER_EVENT,
        /** A time was given without a question, and it is not the right one. */
        CONFIDENTLY_WRONG,
        ASKED,
        MISSED
    }

    Outcome compare(Reading reading, Context context) {
        if (means(reading, context)) {
            return event.equals("?") || event.equals(reading.event()) ? Outcome.EXACT : Outcome.OTHER_EVENT;
        }
        return switch (reading) {
            case Reading.Understood _ -> Outcome.CONFIDENTLY_WRONG;
            case Reading.Unclear _ -> Outcome.ASKED;
            case Reading.Nothing _ -> Outcome.MISSED;
        };
    }

    private boolean means(Reading reading, Context context) {
        String kind = answer.split(" ", 2)[0];
        String rest = answer.substring(kind.length()).strip();
        return switch (kind) {
            case "once", "every" ->
                reading instanceof Reading.Understood(Schedule schedule, var _, var _)
                        && means(kind.equals("once") ? rest : answer, List.of(schedule), context);
            case "ask" -> reading instanceof Reading.Unclear && asks(rest, reading.options(), context);
            case "none" -> reading instanceof Reading.Nothing;
            default -> throw new IllegalArgumentException(answer);
        };
    }

    private static boolean asks(String options, List<Reading.Option> given, Context context) {
        if (options.equals("?")) {
            return true;
        }
        if (options.equals("-")) {
            return given.isEmpty();
        }
        String[] wanted = options.split(" / ", -1);
        for (int index = 0; index < wanted.length; index++) {
            if (index >= given.size() || !means(wanted[index], given.get(index).schedules(), context)) {
                return false;
            }
        }
        return true;
    }

    private static boolean means(String wanted, List<Schedule> schedules, Context context) {
        if (wanted.startsWith("every ")) {
            return schedules.size() == 1 && repeats(wanted.substring(6), schedules.getFirst(), context);
        }
        List<LocalDateTime> times =
                Arrays.stream(wanted.split("\\+", -1)).map(LocalDateTime::parse).toList();
        return times.equals(schedules.stream()
                .flatMap(schedule -> occurrences(schedule, context, 1).stream())
                .toList());
    }

    private static boolean repeats(String wanted, Schedule schedule, Context context) {
        String[] parts = wanted.split(" @ ", 2);
        List<LocalDateTime> times = Arrays.stream(parts[1].split(" ", -1))
                .filter(time -> !time.isBlank())
                .map(LocalDateTime::parse)
                .toList();
        return schedule instanceof Recurring series
                && isLimited(series) == (parts[0].contains("COUNT=") || parts[0].contains("UNTIL="))
                && times.equals(occurrences(series, context, times.size()));
    }

    private static boolean isLimited(Recurring series) {
        return !(series.rule().limit() instanceof Limit.Never);
    }

    private static List<LocalDateTime> occurrences(Schedule schedule, Context context, int most) {
        List<LocalDateTime> times = new ArrayList<>();
        UserCalendar calendar = UserCalendar.in(context.zone());
        Optional<Instant> next = schedule.next(context.now(), calendar);
        while (next.isPresent() && times.size() < most) {
            times.add(local(next.get(), context.zone()));
            next = schedule.next(next.get(), calendar);
        }
        return times;
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    /** A reading in this notation. */
    static String say(Reading reading, Context context) {
        String answer = switch (reading) {
            case Reading.Nothing _ -> "none";
            case Reading.Understood understood -> say(understood.options().getFirst(), context);
            case Reading.Unclear unclear ->
                "ask "
                        + (unclear.options().isEmpty()
                                ? "-"
                                : unclear.options().stream()
                                        .map(option -> say(option, context).replaceFirst("^once ", ""))
                                        .collect(Collectors.joining(" / ")));
        };
        return (answer + " | " + reading.event()).strip();
    }

    private static String say(Reading.Option option, Context context) {
        if (option.schedules().getFirst() instanceof Recurring series) {
            return "every " + dev.pora.schedule.rrule.RuleText.of(series.rule()) + " @ "
                    + occurrences(series, context, 3).stream()
                            .map(LocalDateTime::toString)
                            .collect(Collectors.joining(" "));
        }
        return "once "
                + option.schedules().stream()
                        .flatMap(schedule -> occurrences(schedule, context, 1).stream())
                        .map(LocalDateTime::toString)
                        .collect(Collectors.joining("+"));
    }
}
