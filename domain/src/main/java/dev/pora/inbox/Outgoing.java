package dev.pora.inbox;

/**
 * An answer on its way out of a door.
 *
 * @param id given by the store, rising
 * @param lane answers of one lane leave in their order, one after the other: the chat
 * @param body what to send, in the door's own form
 * @param attempt the number of this attempt, from 1
 */
public record Outgoing(long id, String door, String lane, String body, int attempt) {}
