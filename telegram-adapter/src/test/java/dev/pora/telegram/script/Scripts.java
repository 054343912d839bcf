package dev.pora.telegram.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scripts of this module. */
final class Scripts {
    /** The bot's user name in every script, without the {@code @}. */
    static final String BOT = "pora_sandbox_bot";

    private static final Path FOLDER = Path.of("src/test/resources/dev/pora/telegram/script");

    private Scripts() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
