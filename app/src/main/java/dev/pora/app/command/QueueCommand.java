package dev.pora.app.command;

import dev.pora.app.run.CommandStore;
import dev.pora.persistence.QueueState;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code pora queue}: how the queue of reminders stands. */
@Command(
        name = "queue",
        description = "Shows what is pending, due and being told, who is at work, and how the last hour went.",
        mixinStandardHelpOptions = true)
final class QueueCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Option(
            names = "--watch",
            arity = "0..1",
            fallbackValue = "2",
            paramLabel = "SECONDS",
            description = "Shows it again every so often, 2 seconds unless said otherwise, until Ctrl-C")
    private Optional<Integer> watch = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        try (CommandStore store = CommandStore.open(root.settings())) {
            print(store.queue());
            while (watch.isPresent()) {
                Thread.sleep(Duration.ofSeconds(Math.max(1, watch.get())));
                print(store.queue());
            }
        }
        return 0;
    }

    private void print(QueueState state) {
        var out = spec.commandLine().getOut();
        out.printf("Pending       %,d%n", state.pending());
        out.printf(
                "Due           %,d%s%n",
                state.due(), state.lag().map(QueueCommand::oldest).orElse(""));
        out.printf("Being told    %,d%n", state.leased());
        out.printf("Failing       %,d%n", state.failing());
        out.printf("Given up      %,d%n", state.parked());
        out.printf("Instances     %d%n", state.instances());
        out.println("Last hour     " + (state.lastHour().isEmpty() ? "nothing was told" : ""));
        state.lastHour().forEach((outcome, attempts) -> out.printf("  %-12s%,d%n", words(outcome), attempts));
        out.println();
        out.flush();
    }

    private static String oldest(Duration lag) {
        return ", the oldest for %.1f s".formatted(lag.toMillis() / 1000.0);
    }

    private static String words(String outcome) {
        return outcome.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
