package dev.pora.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.http.HttpSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void the_start_page_shows_the_links_of_the_program_and_escapes_them() {
        var link = new HttpSettings.Link("Sandbox <chat>", "http://127.0.0.1:9/?a=1&b=\"2\"");
        var settings = HttpSettings.on("127.0.0.1", 0).with(List.of(link));

        String page = new Pages().start(settings.links());

        assertThat(page)
                .contains("href=\"http://127.0.0.1:9/?a=1&amp;b=&quot;2&quot;\"")
                .contains("Sandbox &lt;chat&gt;");
    }
}
