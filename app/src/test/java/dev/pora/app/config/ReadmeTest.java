package dev.pora.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The documents name every setting as the program knows it. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @EnumSource
    void every_setting_stands_in_the_table_with_its_default_and_its_meaning(Setting setting) throws IOException {
        assertThat(Files.readString(ROOT.resolve("README.md")))
                .contains("| `%s` | %s | %s |".formatted(setting, setting.standard(), setting.meaning()));
        assertThat(Files.readString(ROOT.resolve("README.ru.md"))).contains("`" + setting + "`");
    }
}
