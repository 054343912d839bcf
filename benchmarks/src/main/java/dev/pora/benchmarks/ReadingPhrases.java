package dev.pora.benchmarks;

import dev.pora.phrase.Reading;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One ordinary phrase after the other, each timed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class ReadingPhrases {
    private static final List<String> ALL = OrdinaryPhrases.all();
    private static final List<String> ENGLISH = OrdinaryPhrases.ENGLISH_OF_BOTH;

    private final Readers readers = new Readers();
    private int asked;

    @Benchmark
    public Reading poraInBothLanguages() {
        return readers.pora(ALL.get(asked++ % ALL.size()));
    }

    @Benchmark
    public Reading poraInEnglish() {
        return readers.pora(ENGLISH.get(asked++ % ENGLISH.size()));
    }

    @Benchmark
    public List<Date> prettyTimeInEnglish() {
        return readers.prettyTime(ENGLISH.get(asked++ % ENGLISH.size()));
    }
}
