package dev.pora.app.command;

import dev.pora.app.exchange.Forthcoming;
import dev.pora.phrase.Context;
import dev.pora.phrase.Doubt;
import dev.pora.phrase.Explanation;
import dev.pora.phrase.Reading;
import dev.pora.schedule.Once;
import dev.pora.schedule.Schedule;
import dev.pora.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** How a phrase was read, as lines for people in their language. */
final class ExplanationPage {
    private static final String INDENT = "  ";
    private static final String BETWEEN = " · ";

    /** Longer pieces do not widen their column. */
    private static final int WIDEST = 32;

    private final Context context;
    private final Ansi ansi;
    private final Wording wording;
    private final ExplanationLabels labels;

    /** @param ansi whether headings may stand out */
    ExplanationPage(Context context, Ansi ansi) {
        this.context = context;
        this.ansi = ansi;
        this.wording = Wording.of(context.language());
        this.labels = ExplanationLabels.in(context.language());
    }

    List<String> lines(Explanation explanation) {
        return Stream.of(
                        Stream.of(labels.said() + " " + wording.moment(context.now(), context.zone())),
                        section(labels.tokens(), tokens(explanation.tokens())),
                        section(labels.pieces(), pieces(explanation.pieces())),
                        section(
                                labels.readings(),
                                explanation.candidates().stream()
                                        .filter(candidate -> !candidate.pieces().isEmpty())
                                        .map(this::candidate)),
                        section(heading(explanation.reading()), answer(explanation.reading())))
                .flatMap(lines -> lines)
                .toList();
    }

    private String heading(Reading reading) {
        return switch (reading) {
            case Reading.Understood _ -> labels.understood();
            case Reading.Unclear _ -> labels.unclear();
            case Reading.Nothing _ -> labels.nothing();
        };
    }

    private static Stream<String> tokens(List<String> tokens) {
        return tokens.isEmpty() ? Stream.of() : Stream.of(String.join(BETWEEN, tokens));
    }

    /** Nothing at all when there is nothing below the heading. */
    private Stream<String> section(String heading, Stream<String> below) {
        List<String> indented = below.map(line -> INDENT + line).toList();
        return indented.isEmpty()
                ? Stream.of()
                : Stream.concat(Stream.of("", ansi.string("@|bold " + heading + "|@")), indented.stream());
    }

    private Stream<String> pieces(List<Explanation.Piece> pieces) {
        int width = pieces.stream()
                .mapToInt(piece -> piece.words().length())
                .filter(length -> length <= WIDEST)
                .max()
                .orElse(0);
        return pieces.stream().map(piece -> padded(piece.words(), width) + INDENT + meaning(piece));
    }

    private String meaning(Explanation.Piece piece) {
        return piece.meaning().map(wording::meaning).orElseGet(wording::event);
    }

    private static String padded(String words, int width) {
        return words + " ".repeat(Math.max(0, width - words.length()));
    }

    private String candidate(Explanation.Candidate candidate) {
        String mark = candidate.chosen() ? "→" : " ";
        String said = candidate.pieces().stream().map(this::inOneLine).collect(Collectors.joining(BETWEEN));
        return mark + String.format(Locale.ROOT, "%7.2f%s%s", candidate.score(), INDENT, said);
    }

    /** What is left to the event is told with its words, which tell readings apart. */
    private String inOneLine(Explanation.Piece piece) {
        return piece.meaning().map(wording::meaning).orElseGet(() -> wording.event() + ": " + piece.words());
    }

    private Stream<String> answer(Reading reading) {
        return switch (reading) {
            case Reading.Understood _ -> option(reading.options().getFirst());
            case Reading.Unclear(Doubt doubt, List<Reading.Option> options, String event) ->
                options.isEmpty()
                        ? Stream.concat(Stream.of(wording.doubt(doubt)), event(event))
                        : Stream.concat(Stream.of(wording.doubt(doubt, options.size())), numbered(options));
            case Reading.Nothing(String event) -> event(event);
        };
    }

    private Stream<String> numbered(List<Reading.Option> options) {
        return IntStream.range(0, options.size()).boxed().flatMap(place -> {
            List<String> lines = option(options.get(place)).toList();
            return Stream.concat(
                    Stream.of((place + 1) + ". " + lines.getFirst()),
                    lines.stream().skip(1).map(line -> INDENT + " " + line));
        });
    }

    private Stream<String> option(Reading.Option option) {
        String when = option.schedules().stream()
                .map(schedule -> wording.schedule(schedule, context.zone()))
                .collect(Collectors.joining(" + "));
        return Stream.of(Stream.of(when), event(option.event()), next(option.schedules()))
                .flatMap(lines -> lines);
    }

    private Stream<String> event(String event) {
        return Stream.of(labels.event() + " " + (event.isEmpty() ? labels.noEvent() : event));
    }

    /** The next five of what repeats; a single time was told already. */
    private Stream<String> next(List<Schedule> schedules) {
        Forthcoming forthcoming = new Forthcoming(context.now(), context.zone());
        List<String> moments = schedules.stream()
                .filter(Predicate.not(Once.class::isInstance))
                .flatMap(schedule -> forthcoming.firstFive(schedule).stream())
                .sorted()
                .map(instant -> INDENT + wording.moment(instant, context.zone()))
                .toList();
        return moments.isEmpty() ? Stream.of() : Stream.concat(Stream.of(labels.next()), moments.stream());
    }
}
