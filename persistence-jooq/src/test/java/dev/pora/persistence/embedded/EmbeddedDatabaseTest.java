package dev.pora.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pora.persistence.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    /** Shared by all tests, as a data folder is by all runs of a program: making one takes seconds. */
    @TempDir
    private static Path temporary = Path.of("");

    private static Path folder = Path.of("");

    @BeforeAll
    static void choose_a_folder_that_scripts_stumble_over() {
        folder = temporary.resolve("Мои данные & 'more'");
    }

    @AfterEach
    void forget_what_was_kept() {
        assertThat(withDatabase(settings -> {
                    execute(settings, "DROP TABLE IF EXISTS kept");
                    return "forgotten";
                }))
                .isEqualTo("forgotten");
    }

    @Test
    void it_writes_through_to_the_disk_and_lets_nobody_in_without_the_password() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            DatabaseSettings settings = database.settings();

            assertThat(Stream.of("fsync", "synchronous_commit", "full_page_writes")
                            .map(name -> ask(settings, "SHOW " + name)))
                    .containsOnly("on");
            assertThat(ask(settings, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(settings, "SHOW unix_socket_directories")).isEmpty();
            assertThat(ask(settings, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThatThrownBy(() -> ask(new DatabaseSettings(settings.url(), settings.user(), "wrong"), "SELECT 1"))
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("postgresql/password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void its_data_and_its_address_stay_from_run_to_run() {
        String url = withDatabase(settings -> {
            execute(settings, "CREATE TABLE kept AS SELECT 'чай' AS what");
            return settings.url();
        });

        assertThat(withDatabase(settings -> ask(settings, "SELECT what FROM kept")))
                .isEqualTo("чай");
        assertThat(withDatabase(DatabaseSettings::url)).isEqualTo(url);
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_and_harms_nothing() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(EmbeddedDatabaseFailure.class)
                    .hasMessageContaining("running already");

            assertThat(ask(database.settings(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_server_that_outlived_its_program_is_stopped_by_the_next_start() throws Exception {
        Process program = killedProgram();
        assertThat(program.isAlive()).isFalse();
        ProcessHandle orphan = ProcessHandle.of(postmaster()).orElseThrow();
        assertThat(orphan.isAlive()).isTrue();

        String kept = withDatabase(settings -> ask(settings, "SELECT what FROM kept"));

        assertThat(kept).isEqualTo("tea");
        await().atMost(Duration.ofSeconds(10)).until(() -> !orphan.isAlive());
    }

    @Test
    void a_server_that_was_killed_itself_starts_again_with_its_data() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        execute(database.settings(), "CREATE TABLE kept AS SELECT 'tea' AS what");
        try (Connection session = connect(database.settings())) {
            assertThat(session.isValid(1)).isTrue();
            kill(postmaster());
        }
        database.close();

        assertThat(withDatabase(settings -> ask(settings, "SELECT what FROM kept")))
                .isEqualTo("tea");
    }

    @Test
    void a_process_that_has_the_number_of_a_dead_server_by_now_is_left_alone() throws Exception {
        String nothing = withDatabase(settings -> "");
        Process bystander = new ProcessBuilder("sleep", "300").start();
        try {
            Path file = folder.resolve("postgresql/cluster/postmaster.pid");
            Files.write(
                    file,
                    List.of(bystander.pid() + nothing, "/elsewhere", "1700000000", "5432", "", "127.0.0.1", "1 2"));

            assertThat(withDatabase(settings -> ask(settings, "SELECT 1"))).isEqualTo("1");

            assertThat(bystander.isAlive()).isTrue();
        } finally {
            var _ = bystander.destroyForcibly();
        }
    }

    @Test
    void an_unreadable_note_of_a_dead_server_is_no_obstacle() throws Exception {
        assertThat(withDatabase(settings -> "stopped")).isEqualTo("stopped");
        Files.writeString(folder.resolve("postgresql/cluster/postmaster.pid"), "");

        assertThat(withDatabase(settings -> ask(settings, "SELECT 1"))).isEqualTo("1");
    }

    @Test
    void damaged_programs_are_unpacked_again() throws Exception {
        assertThat(withDatabase(settings -> "stopped")).isEqualTo("stopped");
        Path program = programs().resolve("bin/postgres");
        Files.write(program, new byte[] {0, 1, 2}, StandardOpenOption.TRUNCATE_EXISTING);

        assertThat(withDatabase(settings -> ask(settings, "SELECT 1"))).isEqualTo("1");
    }

    @Test
    void a_port_that_somebody_took_is_replaced() throws Exception {
        String url = withDatabase(DatabaseSettings::url);
        int port = Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
        try (var taken =
                new java.net.ServerSocket(port, 1, java.net.InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            assertThat(taken.isBound()).isTrue();

            assertThat(withDatabase(DatabaseSettings::url)).isNotEqualTo(url);
        }
    }

    @Test
    void making_it_anew_after_an_interrupted_first_start_works() throws Exception {
        Path interrupted = temporary.resolve("interrupted");
        var _ = Files.createDirectories(interrupted.resolve("postgresql/cluster-new-123/base"));
        var _ = Files.createDirectories(interrupted.resolve("postgresql/unpacking-123/bin"));

        try (EmbeddedDatabase database = EmbeddedDatabase.start(interrupted)) {
            assertThat(ask(database.settings(), "SELECT 1")).isEqualTo("1");
        }

        try (Stream<Path> left = Files.list(interrupted.resolve("postgresql"))) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith("-123"));
        }
    }

    @Test
    void a_folder_that_cannot_be_used_is_named() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "not a folder");

        assertThatThrownBy(() -> EmbeddedDatabase.start(file.resolve("data")))
                .isInstanceOf(EmbeddedDatabaseFailure.class)
                .hasMessageContaining("The data folder " + file.resolve("data") + " cannot be used");
    }

    @Test
    void a_server_that_cannot_start_says_why() throws Exception {
        assertThat(withDatabase(settings -> "stopped")).isEqualTo("stopped");
        Files.writeString(folder.resolve("postgresql/cluster/custom.conf"), "shared_buffers = 'plenty'\n");

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                .isInstanceOf(EmbeddedDatabaseFailure.class)
                .hasMessageContaining("shared_buffers");

        Files.delete(folder.resolve("postgresql/cluster/custom.conf"));
    }

    private static String withDatabase(Function<DatabaseSettings, String> work) {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            return work.apply(database.settings());
        }
    }

    /** Another JVM that starts the database, writes into it and is killed. */
    private static Process killedProgram() throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProgramToKill.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = program.inputReader()) {
            assertThat(output.readLine()).isEqualTo(ProgramToKill.READY);
        }
        kill(program.pid());
        await().atMost(Duration.ofSeconds(10)).until(() -> !program.isAlive());
        return program;
    }

    /** By SIGKILL. */
    private static void kill(long pid) {
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }

    private static long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("postgresql/cluster/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static Path programs() throws IOException {
        try (Stream<Path> found = Files.list(folder.resolve("postgresql"))) {
            return found.filter(path -> path.getFileName().toString().startsWith("software-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Connection connect(DatabaseSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    static void execute(DatabaseSettings settings, String sql) {
        try (Connection connection = connect(settings);
                Statement statement = connection.createStatement()) {
            var _ = statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static String ask(DatabaseSettings settings, String sql) {
        try (Connection connection = connect(settings);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
