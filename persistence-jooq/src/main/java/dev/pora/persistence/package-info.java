/** The store: users, notifications, alarms and what comes in and goes out, in PostgreSQL. */
@NullMarked
package dev.pora.persistence;

import org.jspecify.annotations.NullMarked;
