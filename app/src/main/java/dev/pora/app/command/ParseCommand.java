package dev.pora.app.command;

import dev.pora.app.exchange.PhraseExchange;
import dev.pora.phrase.PhraseReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pora parse}: what the phrase reader makes of phrases. It needs no database. */
@Command(
        name = "parse",
        description = "Reads phrases as the bot does, and remembers nothing.",
        mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {
    @Option(
            names = "--jsonl",
            description = "Reads questions from standard input, a JSON object a line, and writes an answer a line")
    private boolean jsonl;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!jsonl) {
            throw new ParameterException(spec.commandLine(), "There is nothing to read: --jsonl is missing");
        }
        return exchange();
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
}
