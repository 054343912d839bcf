package dev.pora.sandbox.world;

/** A forum topic. Its id is that of the service message which began it; in a closed one only administrators write. */
public record Topic(int id, String name, boolean closed) {
    private static final int LONGEST_NAME = 128;

    public Topic {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Impossible.because("A topic has a name of 1 to 128 characters");
        }
    }

    Topic named(String newName) {
        return new Topic(id, newName, closed);
    }

    Topic closed(boolean now) {
        return new Topic(id, name, now);
    }
}
