package dev.pora.schedule.rrule;

import java.util.Arrays;
import java.util.Set;

/** Which parts may stand beside which, by RFC 5545, section 3.3.10. */
final class PartCombinations {
    private PartCombinations() {}

    static void check(
            Frequency frequency,
            Set<Integer> weekNumbers,
            Set<Integer> yearDays,
            Set<Integer> monthDays,
            Set<NthWeekday> weekdays) {
        if (!weekNumbers.isEmpty() && frequency != Frequency.YEARLY) {
            throw new UnfitPart("BYWEEKNO", "goes with FREQ=YEARLY only, not with " + frequency);
        }
        if (!yearDays.isEmpty() && !takesYearDays(frequency)) {
            throw new UnfitPart(
                    "BYYEARDAY", "goes with FREQ=YEARLY, HOURLY, MINUTELY and SECONDLY, not with " + frequency);
        }
        if (!monthDays.isEmpty() && frequency == Frequency.WEEKLY) {
            throw new UnfitPart("BYMONTHDAY", "goes with every FREQ but WEEKLY: use FREQ=DAILY or MONTHLY");
        }
        checkOrdinals(frequency, weekNumbers, weekdays);
    }

    private static boolean takesYearDays(Frequency frequency) {
        return frequency == Frequency.YEARLY || frequency.isTimeBased();
    }

    private static void checkOrdinals(Frequency frequency, Set<Integer> weekNumbers, Set<NthWeekday> weekdays) {
        if (weekdays.stream().allMatch(NthWeekday::isEvery)) {
            return;
        }
        if (frequency != Frequency.MONTHLY && frequency != Frequency.YEARLY) {
            throw new UnfitPart(
                    "BYDAY", "counts weekdays (such as -1FR) with FREQ=MONTHLY and YEARLY only, not with " + frequency);
        }
        if (!weekNumbers.isEmpty()) {
            throw new UnfitPart("BYDAY", "counts no weekdays (such as -1FR) beside BYWEEKNO: give weekdays alone");
        }
    }

    static void checkPositions(Set<Integer> positions, Set<?>... others) {
        if (!positions.isEmpty() && allEmpty(others)) {
            throw new UnfitPart("BYSETPOS", "chooses from what another BYxxx part yields: give one, such as BYDAY");
        }
    }

    static boolean allEmpty(Set<?>... parts) {
        return Arrays.stream(parts).allMatch(Set::isEmpty);
    }
}
