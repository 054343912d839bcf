package dev.pora.benchmarks;

/** Rules as people give them, the rare ones at the end. */
public enum TypicalRule {
    DAILY("FREQ=DAILY"),
    TWICE_A_DAY("FREQ=DAILY;BYHOUR=9,21"),
    WEEKDAYS("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    EVERY_OTHER_WEEK("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR"),
    LAST_FRIDAY("FREQ=MONTHLY;BYDAY=-1FR"),
    LAST_WORKDAY("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
    DAY_31_OR_LAST("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
    MARCH_8("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8"),
    EVERY_45_MINUTES("FREQ=MINUTELY;INTERVAL=45"),
    EVERY_20_MINUTES_AT_WORK("FREQ=MINUTELY;INTERVAL=20;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9,10,11,12,13,14,15,16,17");

    private final String text;

    TypicalRule(String text) {
        this.text = text;
    }

    /** As RFC 5545 writes it. */
    public String text() {
        return text;
    }
}
