package dev.pora.schedule.rrule;

/** The years that the text form of RFC 5545 can write with its four digits: nothing occurs outside them. */
final class Years {
    static final int FIRST = 0;
    static final int LAST = 9999;

    private Years() {}
}
