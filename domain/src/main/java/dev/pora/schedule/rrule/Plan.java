package dev.pora.schedule.rrule;

/** A rule made ready to be searched: which kind of walk it takes. */
sealed interface Plan {
    Walk walk();

    /** For a start in a year that has no occurrences. */
    record Nothing() implements Plan {
        @Override
        public Walk walk() {
            return (second, lastDay) -> Walk.NONE;
        }
    }

    record OnDays(Days days, Offsets times) implements Plan {
        @Override
        public Walk walk() {
            return new DayWalk(new DayCursor(days), times);
        }
    }

    record InSlots(Days days, Slots slots) implements Plan {
        @Override
        public Walk walk() {
            return new SlotWalk(new DayCursor(days), slots);
        }
    }

    record InPeriods(Days days, PeriodWalk.Chosen chosen) implements Plan {
        @Override
        public Walk walk() {
            return new PeriodWalk(days, chosen);
        }
    }
}
