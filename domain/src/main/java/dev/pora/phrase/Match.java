package dev.pora.phrase;

/**
 * A form found in a phrase.
 *
 * @param value what it stands for within its category
 * @param end the index of the first token after it
 */
record Match(int value, int end) {}
