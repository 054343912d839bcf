package dev.pora.schedule.rrule;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The days of a rule, what it leaves open taken from its start (RFC 5545, section 3.3.10, the table of BYxxx parts). */
final class PlannedDays {
    private static final int ALL_MONTHS = (1 << CalendarMonth.MONTHS) - 1;
    private static final Grid EACH = new Grid(0, 1);

    private final Rule rule;
    private final LocalDate start;

    PlannedDays(Rule rule, LocalDate start) {
        this.rule = rule;
        this.start = start;
    }

    Days days() {
        return new Days(months(), parts().toArray(DayPart[]::new));
    }

    private RelevantMonths months() {
        boolean yearly =
                rule.frequency() == Frequency.YEARLY && rule.weekNumbers().isEmpty();
        boolean monthly = rule.frequency() == Frequency.MONTHLY;
        return new RelevantMonths(
                monthBits(),
                yearly ? years() : EACH,
                monthly ? new Grid(CalendarMonth.numberOf(start.toEpochDay()), rule.interval()) : EACH);
    }

    private int monthBits() {
        int bits = 0;
        for (Month month : rule.months()) {
            bits |= 1 << (month.getValue() - 1);
        }
        if (bits == 0 && rule.frequency() == Frequency.YEARLY && takesMonthOfStart()) {
            return 1 << (start.getMonthValue() - 1);
        }
        return bits == 0 ? ALL_MONTHS : bits;
    }

    private Grid years() {
        return new Grid(start.getYear(), rule.interval());
    }

    /** A yearly BYMONTHDAY without a month means the month of the start, as it is read elsewhere too. */
    private boolean takesMonthOfStart() {
        boolean dayOfMonth = rule.weekdays().isEmpty() || !rule.monthDays().isEmpty();
        return rule.weekNumbers().isEmpty() && rule.yearDays().isEmpty() && dayOfMonth;
    }

    private boolean namesNoDays() {
        return rule.yearDays().isEmpty()
                && rule.monthDays().isEmpty()
                && rule.weekdays().isEmpty();
    }

    private List<DayPart> parts() {
        List<DayPart> parts = new ArrayList<>();
        if (!rule.monthDays().isEmpty()) {
            parts.add(CountedDays.ofMonth(rule.monthDays()));
        }
        if (!rule.yearDays().isEmpty()) {
            parts.add(CountedDays.ofYear(rule.yearDays()));
        }
        if (!rule.weekdays().isEmpty()) {
            boolean ofYear =
                    rule.frequency() == Frequency.YEARLY && rule.months().isEmpty();
            parts.add(new Weekdays(rule.weekdays(), ofYear));
        }
        addFromStart(parts);
        addWeekNumbers(parts);
        addInterval(parts);
        return parts;
    }

    private void addFromStart(List<DayPart> parts) {
        if (!namesNoDays()) {
            return;
        }
        if (rule.frequency() == Frequency.WEEKLY || !rule.weekNumbers().isEmpty()) {
            parts.add(new Weekdays(start.getDayOfWeek()));
        } else if (rule.frequency() == Frequency.MONTHLY || rule.frequency() == Frequency.YEARLY) {
            parts.add(CountedDays.ofMonth(Set.of(start.getDayOfMonth())));
        }
    }

    private void addWeekNumbers(List<DayPart> parts) {
        if (!rule.weekNumbers().isEmpty()) {
            parts.add(new WeekNumbers(weekYears(), years(), numbers(rule.weekNumbers())));
        }
    }

    private WeekYears weekYears() {
        return new WeekYears(CalendarMonth.numberOf(rule.weekStart()));
    }

    private void addInterval(List<DayPart> parts) {
        if (rule.interval() == 1) {
            return;
        }
        if (rule.frequency() == Frequency.DAILY) {
            parts.add(new EveryNthDay(new Grid(start.toEpochDay(), rule.interval())));
        } else if (rule.frequency() == Frequency.WEEKLY) {
            long week = weekYears().weekOf(start.toEpochDay());
            parts.add(new EveryNthWeek(new Grid(week, (long) WeekYears.WEEK * rule.interval())));
        }
    }

    static int[] numbers(Set<Integer> values) {
        int[] numbers = new int[values.size()];
        int index = 0;
        for (int value : values) {
            numbers[index++] = value;
        }
        return numbers;
    }
}
