/** Their notifications, and all that can be done to one. */
@NullMarked
package dev.pora.http.notification;

import org.jspecify.annotations.NullMarked;
