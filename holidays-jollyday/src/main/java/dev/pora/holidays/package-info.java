/** Public holidays by country: Jollyday's calendars, ours where its are wrong, and days moved by decree. */
@NullMarked
package dev.pora.holidays;

import org.jspecify.annotations.NullMarked;
