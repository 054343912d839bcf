package dev.pora.persistence;

/** Texts from elsewhere, such as error messages, on their way into the database. */
final class Texts {
    private Texts() {}

    /** PostgreSQL's text holds every character but U+0000. */
    static String storable(String text) {
        return text.replace("\0", "");
    }
}
