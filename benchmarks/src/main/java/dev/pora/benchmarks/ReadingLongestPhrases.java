package dev.pora.benchmarks;

import dev.pora.phrase.Reading;
import java.util.concurrent.TimeUnit;
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

/** The whole of what a message may hold, of each kind that could make a reader slow. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
public class ReadingLongestPhrases {
    @Param
    private LongestPhrase phrase = LongestPhrase.RUSSIAN_PROSE;

    private final Readers readers = new Readers();
    private String text = "";

    @Setup
    public void repeat() {
        text = phrase.text();
    }

    @Benchmark
    public Reading pora() {
        return readers.pora(text);
    }
}
