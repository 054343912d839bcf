package dev.pora.notification;

import java.time.Instant;

/** One instant at which a notification is due by its schedule. */
public record Occurrence(NotificationId notification, Instant at) {}
