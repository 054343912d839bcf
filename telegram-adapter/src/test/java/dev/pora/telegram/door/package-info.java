/** The door between a server made by hand and a store in memory. */
@NullMarked
package dev.pora.telegram.door;

import org.jspecify.annotations.NullMarked;
