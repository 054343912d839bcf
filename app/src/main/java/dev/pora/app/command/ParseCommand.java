package dev.pora.app.command;

import dev.pora.app.exchange.PhraseExchange;
import dev.pora.phrase.Context;
import dev.pora.phrase.Explanation;
import dev.pora.phrase.PhraseReader;
import dev.pora.schedule.LocalTimes;
import dev.pora.user.Language;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code pora parse}: what the phrase reader makes of phrases. It needs no database. */
@Command(
        name = "parse",
        description = "Reads a phrase as the bot does, explains the reading, and remembers nothing.",
        mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PHRASE", description = "What to read", arity = "0..*")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = Zone.class,
            description = "Where it was said, such as Europe/Moscow. Default: this machine's zone")
    private Optional<ZoneId> zone = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "ru|en",
            converter = Tag.class,
            description = "The language of who said it, and of the explanation. Default: this machine's")
    private Optional<Language> language = Optional.empty();

    @Option(
            names = "--now",
            paramLabel = "TIME",
            converter = LocalMoment.class,
            description = "When it was said, on the clocks there, such as 2026-03-11T10:20. Default: now")
    private Optional<LocalDateTime> now = Optional.empty();

    @Option(
            names = "--jsonl",
            description = "Reads questions from standard input, a JSON object a line, and writes an answer a line")
    private boolean jsonl;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (jsonl == !words.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Either a phrase or --jsonl is needed");
        }
        return jsonl ? exchange() : explain(String.join(" ", words));
    }

    private int exchange() {
        try (FileInputStream questions = new FileInputStream(FileDescriptor.in);
                FileOutputStream answers = new FileOutputStream(FileDescriptor.out)) {
            new PhraseExchange(new PhraseReader()).run(questions, answers);
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println("The exchange ended early: " + e.getMessage());
            return 1;
        }
    }

    private int explain(String phrase) {
        Context context = context();
        Explanation explanation = new PhraseReader().explain(phrase, context);
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        new ExplanationPage(context, Ansi.AUTO).lines(explanation).forEach(out::println);
        return 0;
    }

    private Context context() {
        ZoneId where = zone.orElseGet(ZoneId::systemDefault);
        Instant when = now.map(local -> LocalTimes.instantOf(local, where))
                .orElseGet(() -> InstantSource.system().instant());
        Language tongue = language.or(() -> Language.ofTag(Locale.getDefault().toLanguageTag()))
                .orElse(Language.ENGLISH);
        return new Context(when, where, tongue);
    }

    /** Reads a language's tag. */
    static final class Tag implements ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            return Language.ofTag(value)
                    .orElseThrow(() -> new TypeConversionException("it is to be ru or en, not '" + value + "'"));
        }
    }

    /** Reads a zone's name or offset. */
    static final class Zone implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String value) {
            try {
                return ZoneId.of(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "it is to be a name such as Europe/Moscow or an offset such as +03:00, not '" + value + "'");
            }
        }
    }

    /** Reads a local date and time. */
    static final class LocalMoment implements ITypeConverter<LocalDateTime> {
        @Override
        public LocalDateTime convert(String value) {
            try {
                return LocalDateTime.parse(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "it is to be a date and time such as 2026-03-11T10:20, not '" + value + "'");
            }
        }
    }
}
