/** Reads a phrase into fragments of meaning: tokens, the lexicons and patterns of the languages, and the chart that joins them. */
@NullMarked
package dev.pora.phrase.chart;

import org.jspecify.annotations.NullMarked;
