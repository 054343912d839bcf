package dev.pora.lease;

/** What the protocol promises. */
enum Law {
    NO_TWO_LIVING_LEASES_OF_A_ROW,
    /** An occurrence is over when it arrived, or when its author is told that nobody knows whether it did. */
    NOTHING_IS_OVER_UNTOLD,
    NOTHING_IS_RECORDED_UNDER_AN_OLDER_EPOCH,
    WHAT_IS_OVER_STAYS_OVER,
    NOTHING_BEGINS_IN_AN_OLD_FORM,
    /** Save one that somebody else has told since: whoever began it and froze may still send it a second time. */
    NOTHING_ARRIVES_AFTER_A_PROMISE_THAT_IT_WILL_NOT,
    /** A crash, a lapse or a missing answer after a begin; and of all that arrive, one at most does not say so. */
    REPEATS_HAVE_A_CAUSE_AND_SAY_SO,
    /** Of one destination, unless the earlier one was put off by a fault. */
    NONE_OVERTAKES_AN_EARLIER_ONE
}
