package dev.pora.app.e2e;

import dev.pora.sandbox.SandboxConfig;
import dev.pora.sandbox.SandboxServer;
import dev.pora.sandbox.fault.Fault;
import dev.pora.sandbox.fault.FaultRule;
import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.Person;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;

/** A sandbox that outlives the program under test, and what is done in it. */
final class Stage implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(20);

    private final SandboxServer sandbox;

    Stage() {
        sandbox = SandboxServer.start(SandboxConfig.on(InstantSource.system()));
    }

    SandboxServer sandbox() {
        return sandbox;
    }

    /** What a program has to be told to talk to this sandbox. */
    Map<String, String> settings() {
        return Map.of("TELEGRAM_BOT_TOKEN", sandbox.botToken(), "PORA_TELEGRAM_API_URL", sandbox.apiUrl());
    }

    /** The same, over the database of an instance that runs on this data folder. */
    Map<String, String> settingsOverDatabaseOf(Path data) {
        Map<String, String> settings = new HashMap<>(settings());
        Properties instance = instance(data);
        settings.put("PORA_DATABASE_URL", instance.getProperty("url"));
        settings.put("PORA_DATABASE_USER", instance.getProperty("user"));
        settings.put("PORA_DATABASE_PASSWORD", instance.getProperty("password"));
        return settings;
    }

    static Properties instance(Path data) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(data.resolve("instance.properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** Whom a message was on its way to when the program on this folder was killed: its database outlived it. */
    static Set<Long> onTheWay(Path data) {
        Properties instance = instance(data);
        Set<Long> people = new HashSet<>();
        try (Connection connection = DriverManager.getConnection(
                        instance.getProperty("url"), instance.getProperty("user"), instance.getProperty("password"));
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT telegram_id FROM alarm JOIN notification USING (notification_id)"
                                + " JOIN \"user\" USING (user_id) WHERE begun_at IS NOT NULL")) {
            while (rows.next()) {
                people.add(rows.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return people;
    }

    Person person(String firstName) {
        return sandbox.world().person(firstName);
    }

    /** People who have opened their chat with the bot. */
    List<Person> crowd(int size) {
        return IntStream.range(0, size).mapToObj(this::stranger).toList();
    }

    private Person stranger(int number) {
        Person person = sandbox.world().people().add("Person " + number, "", "", "en");
        sandbox.world().people().acquaint(person.id(), sandbox.world().firstBot());
        return person;
    }

    Message say(Person who, String text) {
        return sandbox.world().people().say(who, text);
    }

    /** The first message of the bot in this private chat that contains all of this. */
    Message hear(Person who, Duration limit, String... parts) {
        try {
            return sandbox.world()
                    .await(who.id(), message -> message.authorId() != who.id() && containsAll(message, parts), limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static boolean containsAll(Message message, String... parts) {
        return List.of(parts).stream().allMatch(part -> message.text().contains(part));
    }

    List<Message> heard(Person who, String part) {
        return sandbox.world().fromBots(who.id()).stream()
                .filter(message -> message.text().contains(part))
                .toList();
    }

    /** The next messages to this person arrive, and their sender never learns. */
    void loseAnswers(Person who, int times) {
        sandbox.faults().inject(new FaultRule("sendMessage", who.id(), times, new Fault.AcceptThenDrop()));
    }

    /** How many calls of this method ended with this error. */
    long errors(String method, int code) {
        return sandbox.transcript().of(method).stream()
                .filter(entry -> entry.toJson().path("error_code").asInt() == code)
                .count();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
