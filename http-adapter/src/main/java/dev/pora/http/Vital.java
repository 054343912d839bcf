package dev.pora.http;

/** One thing that has to work for the service to be ready. */
@FunctionalInterface
public interface Vital {
    /** How it is now; a thrown exception counts as ill. Called on a thread that may block. */
    Sign check();

    /**
     * How something is.
     *
     * @param word a short state for people, such as {@code polling}; it is shown to anybody, so nothing secret
     */
    record Sign(boolean well, String word) {
        public static Sign well(String word) {
            return new Sign(true, word);
        }

        public static Sign ill(String word) {
            return new Sign(false, word);
        }
    }
}
