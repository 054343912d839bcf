/** What came in through a door and what is still to be answered, kept so that a crash loses neither. */
@NullMarked
package dev.pora.inbox;

import org.jspecify.annotations.NullMarked;
