package dev.pora.notification;

import dev.pora.attention.Attention;
import dev.pora.schedule.Schedule;
import java.util.Optional;

/**
 * How an owner wants a notification to be; what is empty stays as it is.
 *
 * @param schedule for all that follow; one that differs from the present by its clock alone binds it to that clock
 */
public record Revision(Optional<Content> content, Optional<Schedule> schedule, Optional<Attention> attention) {}
