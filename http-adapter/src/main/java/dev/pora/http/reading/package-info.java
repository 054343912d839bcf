/** What is said in words, read. */
@NullMarked
package dev.pora.http.reading;

import org.jspecify.annotations.NullMarked;
