package dev.pora.benchmarks.engine.soak;

/**
 * A message that was told.
 *
 * @param occurrence in milliseconds since 1970, as is {@code at}
 * @param marked whether it says that it may be a repeat
 */
record Told(long notification, long occurrence, long at, boolean marked) {
    String line() {
        return notification + " " + occurrence + " " + at + " " + marked;
    }

    static Told read(String line) {
        String[] parts = line.split(" ", -1);
        return new Told(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Boolean.parseBoolean(parts[3]));
    }
}
