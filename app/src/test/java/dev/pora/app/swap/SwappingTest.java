package dev.pora.app.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pora.app.dispatch.DispatchLoop;
import dev.pora.app.dispatch.DispatchPorts;
import dev.pora.app.dispatch.DispatchSettings;
import dev.pora.delivery.Backoff;
import dev.pora.delivery.Dispatch;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.fake.FakeStore;
import dev.pora.notification.Scheduling;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A store in memory, a channel that prints and a door on lines: the same domain, the same loop, no Telegram, no SQL. */
class SwappingTest {
    private final FakeStore store = new FakeStore();
    private final ByteArrayOutputStream paper = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(paper, true, StandardCharsets.UTF_8);

    @Test
    void the_house_stands_on_other_adapters() {
        User user = store.users().register(new TelegramId(101), Language.ENGLISH);
        Scheduling scheduling = new Scheduling(store.ledger(new FakePublicHolidays()));
        LineDoor door = new LineDoor(scheduling, store, user);

        try (DispatchLoop loop = loop()) {
            loop.start();
            door.serve(new BufferedReader(new StringReader("in 5 minutes turn off the kettle\n")), out);
            assertThat(printed()).contains("11 March 2026", "10:25").doesNotContain("me: ");
            store.pass(Duration.ofMinutes(5));
            door.serve(new BufferedReader(new StringReader("in 1 hour ring the bell\n")), out);

            await().untilAsserted(() -> assertThat(printed()).contains("me: ").contains("turn off the kettle"));
        }
    }

    private String printed() {
        return paper.toString(StandardCharsets.UTF_8);
    }

    private DispatchLoop loop() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), () -> 0.0);
        DispatchPorts ports =
                new DispatchPorts(store.claims(), store.crew(), store.dueChanges(), store, new PrintingMessenger(out));
        return new DispatchLoop(
                ports, new Dispatch(backoff, new FakePublicHolidays()), backoff, DispatchSettings.standard());
    }
}
