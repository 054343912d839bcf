package dev.pora.schedule.rrule;

/** All combinations of some hours, minutes and seconds as seconds of a day; none of the three sets is empty. A bit each. */
record ClockTimes(long hours, long minutes, long seconds) implements Offsets {
    static final int MINUTE = 60;
    static final int HOUR = 60 * MINUTE;
    static final int DAY = 24 * HOUR;

    int count() {
        return Long.bitCount(hours) * perHour();
    }

    private int perHour() {
        return Long.bitCount(minutes) * perMinute();
    }

    private int perMinute() {
        return Long.bitCount(seconds);
    }

    /** How many come before {@code second}. */
    int countBelow(int second) {
        int hour = second / HOUR;
        int before = Bits.countBelow(hours, hour) * perHour();
        return Bits.has(hours, hour) ? before + countInHour(second % HOUR) : before;
    }

    private int countInHour(int second) {
        int minute = second / MINUTE;
        int before = Bits.countBelow(minutes, minute) * perMinute();
        return Bits.has(minutes, minute) ? before + Bits.countBelow(seconds, second % MINUTE) : before;
    }

    /** The one before which there are {@code index} others, less than {@link #count}. */
    int select(int index) {
        int inHour = index % perHour();
        return time(
                Bits.select(hours, index / perHour()),
                Bits.select(minutes, inHour / perMinute()),
                Bits.select(seconds, inHour % perMinute()));
    }

    @Override
    public int ceiling(int second) {
        int hour = second / HOUR;
        if (Bits.has(hours, hour)) {
            int inHour = ceilingInHour(second % HOUR);
            if (inHour != NONE) {
                return hour * HOUR + inHour;
            }
        }
        int next = Bits.ceiling(hours, hour + 1);
        return next == Bits.NONE ? NONE : time(next, lowest(minutes), lowest(seconds));
    }

    private int ceilingInHour(int second) {
        int minute = second / MINUTE;
        if (Bits.has(minutes, minute)) {
            int inMinute = Bits.ceiling(seconds, second % MINUTE);
            if (inMinute != Bits.NONE) {
                return minute * MINUTE + inMinute;
            }
        }
        int next = Bits.ceiling(minutes, minute + 1);
        return next == Bits.NONE ? NONE : time(0, next, lowest(seconds));
    }

    private static int lowest(long bits) {
        return Long.numberOfTrailingZeros(bits);
    }

    private static int time(int hour, int minute, int second) {
        return hour * HOUR + minute * MINUTE + second;
    }
}
