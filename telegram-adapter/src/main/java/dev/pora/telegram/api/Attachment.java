package dev.pora.telegram.api;

/**
 * A text that goes along with a call as a file ("Sending files").
 *
 * @param parameter the one of the call whose value it is
 * @param name what the file is called
 */
public record Attachment(String parameter, String name, String content) {}
