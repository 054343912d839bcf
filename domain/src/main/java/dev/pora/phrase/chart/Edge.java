package dev.pora.phrase.chart;

import dev.pora.phrase.meaning.Meaning;

/**
 * Something that was recognised in a stretch of the phrase.
 *
 * @param symbol what it is
 * @param end the token after it
 * @param score one for each token, less what is doubtful about them
 */
record Edge(int symbol, int end, Meaning value, double score) {}
