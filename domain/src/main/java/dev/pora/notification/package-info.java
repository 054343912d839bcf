/** What to tell whom and when, and what people do with it. */
@NullMarked
package dev.pora.notification;

import org.jspecify.annotations.NullMarked;
