package dev.pora.benchmarks.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.OperatingSystemMXBean;
import dev.pora.inbox.Receiver;
import dev.pora.phrase.PhraseReader;
import dev.pora.telegram.Telegram;
import dev.pora.telegram.TelegramSettings;
import dev.pora.telegram.api.ApiUrl;
import dev.pora.telegram.api.BotToken;
import dev.pora.telegram.channel.Limits;
import dev.pora.telegram.conversation.Conversation;
import dev.pora.telegram.conversation.care.Bounds;
import dev.pora.telegram.place.TablePlaces;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** A bot that is spoken to: updates are pushed to it as by Telegram, and its calls go to a server over HTTP. */
final class Talking implements AutoCloseable {
    private static final Limits UNHURRIED = new Limits(100_000, 100_000, 6_000_000, 1_000);
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final long TICK = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MixedUpdates updates;
    private final Underneath underneath;
    private final TakesAll server;
    private final Telegram telegram;
    private final Receiver receiver;
    private final Map<Long, Queue<Long>> waiting = new ConcurrentHashMap<>();
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private long number;

    Talking(Underneath underneath, MixedUpdates updates) throws IOException {
        this.updates = updates;
        this.underneath = underneath;
        server = new TakesAll(this::answered);
        telegram = Telegram.open(
                new TelegramSettings(
                        new BotToken("700000:benchmark"),
                        ApiUrl.of(server.url()),
                        Optional.of(new TelegramSettings.Webhook("https://example.org/hook", "secret")),
                        UNHURRIED),
                underneath.post(),
                name -> new Conversation(underneath.ports(), new PhraseReader(), TablePlaces.load(), name, Bounds.USUAL)
                        ::answer,
                underneath.clock());
        telegram.start();
        receiver = telegram.receiver().orElseThrow();
    }

    /**
     * What a run took.
     *
     * @param cpuNanos of this process, the server's side of the connections included
     * @param latencies from taken in to the first call of the answer, in nanoseconds
     */
    record Run(long updates, long nanos, long cpuNanos, List<Long> latencies) {
        Run {
            latencies = latencies.stream().sorted().toList();
        }

        double perSecond() {
            return updates * 1e9 / nanos;
        }

        /** What a core of which nobody else takes anything would answer, as long as the process keeps it busy. */
        double perCpuSecond() {
            return updates * 1e9 / cpuNanos;
        }

        double millis(double percent) {
            int rank = (int) Math.ceil(percent / 100 * latencies.size());
            return latencies.get(Math.max(0, rank - 1)) / 1e6;
        }
    }

    /** @param perSecond 0 for as fast as they are answered */
    Run run(int count, int perSecond) throws InterruptedException {
        nanos.clear();
        long began = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        for (int sent = 0; sent < count; sent++) {
            await(began, sent, perSecond);
            send();
        }
        awaitAnswers();
        return new Run(count, System.nanoTime() - began, SYSTEM.getProcessCpuTime() - cpu, new ArrayList<>(nanos));
    }

    private void await(long began, int sent, int perSecond) throws InterruptedException {
        if (sent % TICK == 0) {
            underneath.tick().run();
        }
        if (perSecond == 0) {
            while (waiting.size() >= 64) {
                TimeUnit.MICROSECONDS.sleep(50);
            }
        } else {
            long due = began + sent * 1_000_000_000L / perSecond;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        }
    }

    private void send() {
        long person = updates.person(number);
        long now = System.nanoTime();
        waiting.compute(person, (_, queue) -> {
            Queue<Long> times = queue == null ? new ConcurrentLinkedQueue<>() : queue;
            times.add(now);
            return times;
        });
        String body = updates.body(number++, underneath.clock().instant().getEpochSecond());
        if (receiver.receive(body) != Receiver.Receipt.KEPT) {
            throw new IllegalStateException("An update was not taken in: " + body);
        }
    }

    /** A notice that answers a press comes with what it changes, or alone. */
    private void answered(JsonNode call) {
        long now = System.nanoTime();
        long person = call.has("callback_query_id")
                ? updates.person(call.path("callback_query_id").asLong())
                : call.path("chat_id").asLong();
        waiting.computeIfPresent(person, (_, queue) -> {
            Long since = queue.poll();
            if (since != null) {
                nanos.add(now - since);
            }
            return queue.isEmpty() ? null : queue;
        });
    }

    private void awaitAnswers() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!waiting.isEmpty()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Never answered: " + waiting.keySet());
            }
            underneath.tick().run();
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    @Override
    public void close() {
        telegram.stop(Duration.ofSeconds(5));
        telegram.close();
        server.close();
        underneath.close().run();
    }
}
