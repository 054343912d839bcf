package dev.pora.benchmarks.engine.contender;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** When the rows of a load are due. Milliseconds, which every contender can keep. */
public sealed interface Arrival {
    /** Instants of the epoch for so many rows, ascending. */
    long[] due(int rows, long now);

    /** All were due within the last minute. */
    record Backlog() implements Arrival {
        private static final long SPAN = 60_000;

        @Override
        public long[] due(int rows, long now) {
            return IntStream.range(0, rows)
                    .mapToLong(n -> now - SPAN + SPAN * n / rows)
                    .toArray();
        }
    }

    /** All are due at one instant, some seconds after they were made. */
    record AtOnce() implements Arrival {
        @Override
        public long[] due(int rows, long now) {
            return LongStream.generate(() -> now + lead(rows)).limit(rows).toArray();
        }
    }

    /** So many a second, each at random within its part of the second, so that no poll falls into step with them. */
    record Steady(int perSecond) implements Arrival {
        private static final long SEED = 42;

        @Override
        public long[] due(int rows, long now) {
            Random random = new Random(SEED);
            long start = now + lead(rows);
            return IntStream.range(0, rows)
                    .mapToLong(n -> start + (long) ((n + random.nextDouble()) * 1_000 / perSecond))
                    .toArray();
        }
    }

    /** Nothing is due, for so many seconds. */
    record Nothing(int seconds) implements Arrival {
        @Override
        public long[] due(int rows, long now) {
            return new long[0];
        }
    }

    /** Time to make the rows and to start, on a slow machine. */
    private static long lead(int rows) {
        return 5_000L + rows / 5;
    }
}
