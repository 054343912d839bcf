/** Where people live, and so which clock they live by. */
@NullMarked
package dev.pora.place;

import org.jspecify.annotations.NullMarked;
