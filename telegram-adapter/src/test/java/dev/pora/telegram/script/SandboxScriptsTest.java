package dev.pora.telegram.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every script, with the whole Telegram side over HTTP, and no call that the Bot API would not take. */
class SandboxScriptsTest {
    @TestFactory
    Stream<DynamicTest> each_script_goes_as_written() {
        return Scripts.files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> play(file)));
    }

    private static void play(Path file) {
        Script script = ScriptReader.read(file);
        try (SandboxStage stage = new SandboxStage(script)) {
            new Rehearsal(script, stage).play();
            assertThat(TranscriptCheck.faults(stage.transcript())).isEmpty();
        }
    }
}
