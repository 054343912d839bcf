/** How much of a person's attention a notification may take: in advance, when late, again and again, and at night. */
@NullMarked
package dev.pora.attention;

import org.jspecify.annotations.NullMarked;
