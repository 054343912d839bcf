package dev.pora.schedule.rrule;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Hourly to secondly rules: every n-th hour, minute or second (a slot), where its day and its time of day are allowed.
 *
 * <p>Goes from slot to slot only where both agree, and from day to day where they never do. Days on which INTERVAL begins
 * at the same second have the same slots, so that each such beginning is searched once, however many days there are.
 */
final class SlotWalk implements Walk {
    private final DayCursor days;
    private final Slots slots;
    private @Nullable BitSet barren;

    SlotWalk(DayCursor days, Slots slots) {
        this.days = days;
        this.slots = slots;
    }

    @Override
    public long ceiling(long second, long lastDay) {
        int first = slots.within().ceiling(0);
        if (first == Offsets.NONE) {
            return NONE;
        }
        long beginning = Math.floorDiv(second, slots.length()) * slots.length();
        long slot = slot(beginning, lastDay);
        if (slot == beginning) {
            int offset = slots.within().ceiling((int) (second - slot));
            if (offset != Offsets.NONE) {
                return slot + offset;
            }
            slot = slot(beginning + slots.length(), lastDay);
        }
        return slot == NONE ? NONE : slot + first;
    }

    /** The first slot that does not begin before {@code second}. */
    private long slot(long second, long lastDay) {
        long from = slots.grid().ceiling(second);
        while (true) {
            long day = days.ceiling(Math.floorDiv(from, ClockTimes.DAY), lastDay);
            if (day == DayCursor.NONE) {
                return NONE;
            }
            long midnight = day * ClockTimes.DAY;
            long first = slots.grid().ceiling(Math.max(from, midnight));
            int time = first < midnight + ClockTimes.DAY ? onDay(midnight, (int) (first - midnight)) : Offsets.NONE;
            if (time != Offsets.NONE) {
                return midnight + time;
            }
            from = slots.grid().ceiling(Math.max(first, midnight + ClockTimes.DAY));
        }
    }

    /** The first slot of the day from {@code from}, which is on the grid. */
    private int onDay(long midnight, int from) {
        boolean wholeDay = from < slots.grid().step();
        if (wholeDay && barren != null && barren.get(from)) {
            return Offsets.NONE;
        }
        int time = search(midnight, from);
        if (wholeDay && time == Offsets.NONE) {
            remember(from);
        }
        return time;
    }

    private int search(long midnight, int from) {
        long onGrid = from;
        while (onGrid < ClockTimes.DAY) {
            int allowed = slots.times().ceiling((int) onGrid);
            if (allowed == onGrid || allowed == Offsets.NONE) {
                return allowed;
            }
            onGrid = slots.grid().ceiling(midnight + allowed) - midnight;
        }
        return Offsets.NONE;
    }

    private void remember(int beginning) {
        if (barren == null) {
            barren = new BitSet(ClockTimes.DAY);
        }
        barren.set(beginning);
    }
}
