/** Every text that people read, in each language. */
@NullMarked
package dev.pora.telegram.words;

import org.jspecify.annotations.NullMarked;
