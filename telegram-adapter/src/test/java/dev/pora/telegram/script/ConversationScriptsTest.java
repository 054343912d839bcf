package dev.pora.telegram.script;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every script, with the conversation alone. With {@code -Dpora.scripts.write=true} it writes the bot's answers into the
 * scripts instead, for somebody to read before they are kept.
 */
class ConversationScriptsTest {
    @TestFactory
    Stream<DynamicTest> each_script_goes_as_written() {
        return Scripts.files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> play(file)));
    }

    private static void play(Path file) {
        Script script = ScriptReader.read(file);
        try (Stage stage = new ConversationStage(script)) {
            if (Boolean.getBoolean("pora.scripts.write")) {
                ScriptWriter.write(script, stage);
            } else {
                new Rehearsal(script, stage).play();
            }
        }
    }
}
