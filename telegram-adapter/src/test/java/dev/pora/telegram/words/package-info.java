/** What holds for every text of every language. */
@NullMarked
package dev.pora.telegram.words;

import org.jspecify.annotations.NullMarked;
