package dev.pora.benchmarks.engine.trial;

/**
 * What was used: since a beginning of no meaning, or between two moments.
 *
 * @param wallNanos time that passed
 * @param programNanos processor time of this JVM
 * @param serverNanos processor time of PostgreSQL with all its processes; 0 where that cannot be seen
 * @param walBytes what PostgreSQL wrote into its log
 */
public record Usage(long wallNanos, long programNanos, long serverNanos, long walBytes) {
    Usage since(Usage before) {
        return new Usage(
                wallNanos - before.wallNanos,
                programNanos - before.programNanos,
                serverNanos - before.serverNanos,
                walBytes - before.walBytes);
    }
}
