package dev.pora.benchmarks;

import java.util.Date;
import java.util.List;
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

/** Some of the same by the other reader, a few times each: it takes seconds, and throws at reminders in a row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class ReadingLongestPhrasesByPeer {
    @Param({"ENGLISH_PROSE", "TOMORROW", "MONDAYS", "FIGURE"})
    private LongestPhrase phrase = LongestPhrase.ENGLISH_PROSE;

    private final Readers readers = new Readers();
    private String text = "";

    @Setup
    public void repeat() {
        text = phrase.text();
    }

    @Benchmark
    public List<Date> prettyTime() {
        return readers.prettyTime(text);
    }
}
