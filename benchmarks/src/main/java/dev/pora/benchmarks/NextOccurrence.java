package dev.pora.benchmarks;

import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The next occurrence of a series that is ten years old, asked at changing times of its eleventh year. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 20, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class NextOccurrence {
    static final LocalDateTime START = LocalDateTime.of(2015, 5, 1, 9, 0);
    private static final int AGE = 10;

    /** A power of two. */
    private static final int ASKED = 256;

    private static final int STEP_MINUTES = 2_000;
    private static final LocalDateTime[] TIMES = IntStream.range(0, ASKED)
            .mapToObj(number -> START.plusYears(AGE).plusMinutes((long) number * STEP_MINUTES))
            .toArray(LocalDateTime[]::new);

    @Param
    private TypicalRule rule = TypicalRule.DAILY;

    private Series pora = PoraSeries.of(rule.text(), START);
    private Series libRecur = LibRecurSeries.of(rule.text(), START);
    private Series ical4j = Ical4jSeries.of(rule.text(), START);
    private int asked;

    @Setup
    public void read() {
        pora = PoraSeries.of(rule.text(), START);
        libRecur = LibRecurSeries.of(rule.text(), START);
        ical4j = Ical4jSeries.of(rule.text(), START);
    }

    @Benchmark
    public LocalDateTime pora() {
        return pora.next(time());
    }

    @Benchmark
    public LocalDateTime libRecur() {
        return libRecur.next(time());
    }

    @Benchmark
    public LocalDateTime ical4j() {
        return ical4j.next(time());
    }

    private LocalDateTime time() {
        return TIMES[asked++ & ASKED - 1];
    }

    static LocalDateTime[] times() {
        return TIMES.clone();
    }
}
