package dev.pora.benchmarks.engine.soak;

import dev.pora.app.dispatch.DispatchLoop;
import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.benchmarks.engine.pora.Engine;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Message;
import dev.pora.delivery.Messenger;
import dev.pora.persistence.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** The engine as a process of its own, which writes down what it tells, so that nothing is forgotten when it is killed. */
final class SoakInstance {
    private SoakInstance() {}

    /** Given a database's URL, user and password, and the file of its ledger; it stops when its input ends. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setProperty("logback.configurationFile", "dev/pora/benchmarks/engine/logback.xml");
        Database database = new Database(arguments[0], arguments[1], arguments[2]);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread.ofPlatform().daemon().start(() -> awaitEnd(stopped));
        try (FileChannel ledger =
                        FileChannel.open(Path.of(arguments[3]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                Store store = Engine.store(database);
                DispatchLoop loop = Engine.loop(store, new Writing(ledger))) {
            loop.start();
            stopped.await();
        }
    }

    private static void awaitEnd(CountDownLatch stopped) {
        try {
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            stopped.countDown();
        }
    }

    /** Each message is a line: the notification, its occurrence and now, both in milliseconds, and whether it may repeat. */
    private record Writing(FileChannel ledger) implements Messenger {
        private static final Outcome DELIVERED = new Outcome.Delivered(new MessageRef("1"));

        @Override
        public void awaitTurn(Destination destination) {}

        @Override
        public Outcome tell(Destination destination, Message message) {
            if (message instanceof Message.Reminder reminder) {
                write(new Told(
                        reminder.notification().value(),
                        reminder.occurrence().toEpochMilli(),
                        Instant.now().toEpochMilli(),
                        reminder.possibleRepeat()));
            }
            return DELIVERED;
        }

        private void write(Told told) {
            try {
                var _ = ledger.write(ByteBuffer.wrap((told.line() + "\n").getBytes(StandardCharsets.US_ASCII)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
