package dev.pora.user;

/** Which number of a date such as 3/4 is the day. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
