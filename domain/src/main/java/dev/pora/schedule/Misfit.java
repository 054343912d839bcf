package dev.pora.schedule;

/** Why a rule is no reminder. */
public enum Misfit {
    /** It has no occurrence within 100 years of its start. */
    NEVER,
    /** Some of its occurrences are less than a minute apart. */
    TOO_OFTEN
}
