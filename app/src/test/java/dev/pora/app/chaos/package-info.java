/** The program as processes that are killed, frozen and cut off at moments drawn from a seed, and what is told in spite of that. */
@NullMarked
package dev.pora.app.chaos;

import org.jspecify.annotations.NullMarked;
