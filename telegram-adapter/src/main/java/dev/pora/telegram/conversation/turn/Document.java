package dev.pora.telegram.conversation.turn;

/**
 * A file that somebody sent, by which it can be fetched.
 *
 * @param id {@code Document.file_id}: it stays good, though only for this bot
 * @param name what its sender called it; may be empty
 * @param size in bytes, as far as that is told; else 0
 */
public record Document(String id, String name, long size) {}
