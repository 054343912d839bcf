package dev.pora.telegram.conversation.turn;

/**
 * A text that is sent as a file.
 *
 * @param name what the file is called, with its ending
 */
public record Enclosure(String name, String content) {
    public Enclosure {
        if (name.isBlank() || content.isEmpty()) {
            throw new IllegalArgumentException("A file has a name and something in it: " + name);
        }
    }
}
