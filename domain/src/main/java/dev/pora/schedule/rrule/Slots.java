package dev.pora.schedule.rrule;

/**
 * What an hourly, minutely or secondly rule says about times.
 *
 * @param length of a slot in seconds
 * @param grid where INTERVAL lets slots begin
 * @param times of the day at which a slot may begin
 * @param within a slot, when it occurs
 */
record Slots(int length, Grid grid, ClockTimes times, Offsets within) {}
