package dev.pora.phrase.chart;

import dev.pora.phrase.meaning.Meaning;

/**
 * Neighbouring tokens that mean something together.
 *
 * @param from the first token
 * @param end the token after the last
 */
public record Fragment(int from, int end, Meaning meaning) {}
