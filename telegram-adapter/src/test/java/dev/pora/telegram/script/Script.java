package dev.pora.telegram.script;

import dev.pora.user.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A conversation that was written down. */
record Script(Path file, Language language, Cast cast, Instant start, List<Step> steps) {
    Script {
        steps = List.copyOf(steps);
    }

    /** The place of a line, such as {@code lists.ru.txt:12}. */
    String at(int line) {
        return file.getFileName() + ":" + line;
    }
}
