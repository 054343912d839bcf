/** When a notification is due: rules that turn the past into the next instant. */
@NullMarked
package dev.pora.schedule;

import org.jspecify.annotations.NullMarked;
