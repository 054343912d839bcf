/** How times, schedules and notices are said in each language, so that every channel says them alike. */
@NullMarked
package dev.pora.wording;

import org.jspecify.annotations.NullMarked;
