package dev.pora.telegram.conversation.turn;

/** What became of looking into a file that somebody sent. */
public sealed interface FileContent {
    /** All of it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; a copy of some megabytes for each look would be waste
    record Bytes(byte[] bytes) implements FileContent {}

    /** It is larger than what was asked for. */
    record TooLarge() implements FileContent {}

    /** It cannot be had, now or ever. */
    record Unavailable() implements FileContent {}
}
