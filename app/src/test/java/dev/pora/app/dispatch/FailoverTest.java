package dev.pora.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pora.delivery.Message;
import dev.pora.fake.FakeMessenger;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that dies under load, and another one that takes its place. */
class FailoverTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int MANY = 200;
    private static final int SOME = 30;
    private static final Duration LONGER_THAN_LEASES =
            DispatchSettings.standard().membership().plusSeconds(1);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    @Test
    void what_the_first_server_had_confirmed_the_second_one_has_told(@TempDir Path folder) throws Exception {
        try (TwoServers servers = new TwoServers(folder);
                LogLines log = new LogLines();
                LoopOverStore loop = new LoopOverStore(servers.settings())) {
            List<Notification> spread = spread(loop);
            Notification removed = loop.due(1, Duration.ofSeconds(5)).getFirst();
            await().atMost(LONG).until(() -> loop.messenger().told().size() >= SOME);
            assertThat(loop.store().notifications().remove(removed.owner(), removed.id()))
                    .isTrue();
            Set<NotificationId> recorded = recorded(loop, spread);

            servers.endFirst();
            long end = System.nanoTime() + LONGER_THAN_LEASES.toNanos();
            await().atMost(LONG).until(() -> !log.startingWith("Database: ").isEmpty());
            await().atMost(LONG).until(() -> System.nanoTime() - end > 0);
            servers.promoteSecond();

            await().atMost(LONG).until(() -> log.all().contains("Database: works again"));
            List<Notification> fresh = loop.due(SOME, Duration.ofSeconds(1));
            isFinished(loop, Stream.concat(spread.stream(), fresh.stream()).toList());
            isToldAsItShould(told(loop), spread, fresh, recorded);
            assertThat(told(loop)).doesNotContainKey(removed.id());
            assertThat(log.startingWith("Database: ")).hasSize(2);
            assertThat(log.all()).hasSizeLessThanOrEqualTo(10).noneMatch(line -> line.contains("\n"));
        }
    }

    /** One after the other: some are told before, some are on their way, some are still to come. */
    private static List<Notification> spread(LoopOverStore loop) {
        Instant first = loop.store().now().plusSeconds(2);
        return IntStream.range(0, MANY)
                .mapToObj(number -> loop.due(first.plus(BETWEEN.multipliedBy(number))))
                .toList();
    }

    private static Set<NotificationId> recorded(LoopOverStore loop, List<Notification> all) {
        return all.stream()
                .filter(one -> loop.stateOf(one) == State.FINISHED)
                .map(Notification::id)
                .collect(Collectors.toSet());
    }

    private static void isFinished(LoopOverStore loop, List<Notification> all) {
        await().atMost(LONG)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(all).extracting(loop::stateOf).containsOnly(State.FINISHED));
    }

    private static Map<NotificationId, List<Message.Reminder>> told(LoopOverStore loop) {
        return loop.messenger().told().stream()
                .map(FakeMessenger.Told::message)
                .map(Message.Reminder.class::cast)
                .collect(Collectors.groupingBy(Message.Reminder::notification));
    }

    private static void isToldAsItShould(
            Map<NotificationId, List<Message.Reminder>> told,
            List<Notification> spread,
            List<Notification> fresh,
            Set<NotificationId> recorded) {
        assertThat(recorded).isNotEmpty().hasSizeLessThan(spread.size() / 2);
        assertThat(told)
                .containsOnlyKeys(Stream.concat(spread.stream(), fresh.stream())
                        .map(Notification::id)
                        .toList());
        assertThat(told.values())
                .allSatisfy(messages -> assertThat(messages.stream().skip(1))
                        .hasSizeLessThanOrEqualTo(1)
                        .allMatch(Message.Reminder::possibleRepeat));
        Stream<NotificationId> once =
                Stream.concat(recorded.stream(), fresh.stream().map(Notification::id));
        assertThat(once).allSatisfy(id -> assertThat(told.get(id)).hasSize(1));
    }
}
