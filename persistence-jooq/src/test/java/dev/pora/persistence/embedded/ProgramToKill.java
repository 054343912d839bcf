package dev.pora.persistence.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Starts the database in the folder that it is given, writes into it, says so and waits to be killed. */
final class ProgramToKill {
    static final String READY = "ready";

    private ProgramToKill() {}

    static void main(String[] arguments) throws InterruptedException {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
        EmbeddedDatabaseTest.execute(database.settings(), "CREATE TABLE kept AS SELECT 'tea' AS what");
        System.out.println(READY);
        new CountDownLatch(1).await();
    }
}
