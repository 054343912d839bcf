package dev.pora.app.command;

import dev.pora.app.config.Setting;
import dev.pora.app.config.Settings;
import dev.pora.app.config.WrongSetting;
import dev.pora.app.run.CannotStart;
import dev.pora.app.run.Instance;
import dev.pora.http.AddressUnavailable;
import dev.pora.persistence.StoreUnavailable;
import dev.pora.persistence.embedded.EmbeddedDatabaseFailure;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code pora}: starts the service; its subcommands do single things. */
@Command(
        name = "pora",
        description = "A reminder service that people trust: a Telegram bot and an HTTP API.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        subcommands = {TokenCommand.class, ParseCommand.class, QueueCommand.class})
public final class Root implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            scope = CommandLine.ScopeType.INHERIT,
            description = "The data folder; wins over PORA_DATA")
    private Optional<Path> data = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs these arguments and says with which code the process is to end. */
    public static int execute(String... arguments) {
        CommandLine line = new CommandLine(new Root());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.getCommandSpec().usageMessage().footer(footer());
        line.setExecutionExceptionHandler(Root::explain);
        line.setParameterExceptionHandler(Root::refuse);
        return line.execute(arguments);
    }

    Settings settings() {
        Settings.misspelt(System.getenv())
                .forEach(name -> spec.commandLine()
                        .getErr()
                        .println(name + " is not a setting of Pora and has no effect: ./pora --help lists them all."));
        Path home = Path.of(System.getProperty("pora.home", ""));
        return Settings.from(System.getenv(), data, home);
    }

    @Override
    public Integer call() throws InterruptedException {
        Stopping stopping = new Stopping(spec.commandLine().getErr());
        stopping.whenTheProcessEnds();
        Instance instance = stopping.start(() -> Instance.start(settings(), InstantSource.system()));
        if (!stopping.hasBegun()) {
            spec.commandLine().getOut().println(instance.whereToLook());
        }
        stopping.await();
        return 0;
    }

    /** What whoever started the program can mend is told in a sentence; anything else is a fault of ours, told whole. */
    private static int explain(Exception e, CommandLine line, ParseResult result) throws Exception {
        return switch (e) {
            case WrongSetting _, CannotStart _, EmbeddedDatabaseFailure _, StoreUnavailable _, AddressUnavailable _ -> {
                line.getErr().println("Pora did not start. " + e.getMessage() + settingsBehind(e));
                yield 1;
            }
            default -> throw e;
        };
    }

    /** Where the message comes from a part that knows no settings, those that would mend it. */
    private static String settingsBehind(Exception e) {
        return switch (e) {
            case AddressUnavailable _ -> ". Choose another with PORA_PORT, or 0 for any free one, and PORA_BIND.";
            case StoreUnavailable _ ->
                " (PORA_DATABASE_URL, PORA_DATABASE_USER and PORA_DATABASE_PASSWORD say which database it is.)";
            default -> "";
        };
    }

    /** One line: the whole help would push it out of sight. */
    private static int refuse(ParameterException e, String... arguments) {
        CommandLine line = e.getCommandLine();
        line.getErr()
                .println(e.getMessage() + ". What works: ./"
                        + line.getCommandSpec().qualifiedName() + " --help");
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String[] footer() {
        return Stream.concat(
                        Stream.of(
                                "",
                                "./pora verify builds everything and passes all tests.",
                                "",
                                "Settings, each an environment variable:"),
                        Arrays.stream(Setting.values()).map(Root::line))
                .toArray(String[]::new);
    }

    private static String line(Setting setting) {
        return "%n  %s%n      %s.%n      Default: %s.".formatted(setting, setting.meaning(), setting.standard());
    }
}
