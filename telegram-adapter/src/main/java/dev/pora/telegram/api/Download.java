package dev.pora.telegram.api;

/** What became of fetching a file that somebody sent. No text in it holds the token. */
public sealed interface Download {
    /** All of it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; a copy of some megabytes for each look would be waste
    record Fetched(byte[] bytes) implements Download {}

    /** It is larger than was wanted, or than Telegram gives away. */
    record TooLarge() implements Download {}

    /** Telegram does not have it any more, or never had. */
    record Gone(String reason) implements Download {}

    /** It could not be fetched this time. */
    record Failed(String reason) implements Download {}
}
