package dev.pora.inbox;

/**
 * Something that came in through a door, as it came.
 *
 * @param door the door's name, such as {@code telegram}
 * @param number the door's own number of it (an update_id of the Bot API): the same number is the same thing
 * @param body what came, in the door's own form
 */
public record Incoming(String door, long number, String body) {}
