package dev.pora.telegram.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pora.telegram.api.ApiUrl;
import dev.pora.telegram.api.BotApi;
import dev.pora.telegram.api.BotToken;
import dev.pora.telegram.api.Download;
import dev.pora.telegram.conversation.turn.FileContent;
import dev.pora.telegram.conversation.turn.FileNeeded;
import dev.pora.telegram.wire.Reaction;
import dev.pora.telegram.wire.WireServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FetchingTest {
    private final List<FileContent> handed = new CopyOnWriteArrayList<>();

    private FileNeeded file(String id) {
        return new FileNeeded(id, 100, handed::add);
    }

    @Test
    void a_small_file_is_there_at_once() {
        Fetching fetching = new Fetching((_, _) -> new Download.Fetched(new byte[] {1, 2}), new Bell());
        assertThat(fetching.fetch(file("a"))).isTrue();
        assertThat(handed)
                .singleElement()
                .isInstanceOfSatisfying(
                        FileContent.Bytes.class,
                        file -> assertThat(file.bytes()).containsExactly(1, 2));
    }

    @Test
    void nobody_waits_long_for_a_slow_one_which_is_fetched_once() {
        CountDownLatch slow = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Fetching fetching = new Fetching(
                (_, _) -> {
                    asked.incrementAndGet();
                    awaitUninterrupted(slow);
                    return new Download.Fetched(new byte[0]);
                },
                new Bell());
        assertThat(fetching.fetch(file("a"))).isFalse();
        assertThat(fetching.fetch(file("a"))).isFalse();
        assertThat(handed).isEmpty();
        slow.countDown();
        await().atMost(Duration.ofSeconds(5)).until(() -> handed.size() == 1);
        assertThat(asked).hasValue(1);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_fails_is_tried_again_and_given_up() {
        AtomicInteger asked = new AtomicInteger();
        Fetching fetching = new Fetching(
                (_, _) -> {
                    asked.incrementAndGet();
                    return new Download.Failed("no way");
                },
                new Bell());
        assertThat(fetching.fetch(file("a"))).isTrue();
        assertThat(asked).hasValue(3);
        assertThat(handed).containsExactly(new FileContent.Unavailable());
    }

    @Test
    void what_is_gone_or_too_large_is_not_tried_again() {
        AtomicInteger asked = new AtomicInteger();
        Fetching fetching = new Fetching(
                (id, _) -> {
                    asked.incrementAndGet();
                    return id.equals("a") ? new Download.Gone("wrong file_id") : new Download.TooLarge();
                },
                new Bell());
        assertThat(fetching.fetch(file("a"))).isTrue();
        assertThat(fetching.fetch(file("b"))).isTrue();
        assertThat(asked).hasValue(2);
        assertThat(handed).containsExactly(new FileContent.Unavailable(), new FileContent.TooLarge());
    }

    @Test
    void a_file_comes_by_the_path_that_telegram_tells() {
        try (WireServer server = new WireServer();
                BotApi api = new BotApi(
                        ApiUrl.of(server.url() + "/proxy"), new BotToken("1:secret"), Duration.ofSeconds(5))) {
            server.always("getFile", Reaction.ok("{\"file_id\":\"f\",\"file_path\":\"documents/a b.ics\"}"));
            assertThat(api.download("f", 100)).isInstanceOf(Download.Gone.class);
            assertThat(server.arrived().getLast().path()).isEqualTo("/proxy/file/bot1:secret/documents/a%20b.ics");
        }
    }
}
