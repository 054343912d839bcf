package dev.pora.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the program starts, stops and refuses. */
class RunningEndToEndTest {
    @Test
    void it_says_where_to_look_and_everything_is_there(@TempDir Path data) throws IOException, SQLException {
        try (PoraProcess pora = PoraProcess.start(data, Map.of("PORA_SANDBOX_PORT", "0"));
                Api api = new Api(pora.api(), "none")) {
            assertThat(api.get("/health").statusCode()).isEqualTo(200);
            assertThat(api.get("/health/readiness").statusCode()).isEqualTo(200);
            assertThat(api.get("/prometheus").statusCode()).isEqualTo(200);
            assertThat(api.get("/api/docs").statusCode()).isEqualTo(200);
            assertThat(api.get("/api/v1/users/1").statusCode()).isEqualTo(401);
            assertThat(new Api(pora.chat(), "none").get("/").body()).contains("<html");
            assertThat(Files.getPosixFilePermissions(data.resolve("instance.properties")))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            theDatabaseIsDurable(data);
        }
    }

    private static void theDatabaseIsDurable(Path data) throws SQLException {
        Properties instance = Stage.instance(data);
        try (Connection connection = DriverManager.getConnection(
                        instance.getProperty("url"), instance.getProperty("user"), instance.getProperty("password"));
                Statement statement = connection.createStatement()) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                try (ResultSet shown = statement.executeQuery("SHOW " + setting)) {
                    assertThat(shown.next()).isTrue();
                    assertThat(shown.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
    }

    @Test
    void a_second_one_on_the_same_folder_says_so(@TempDir Path data) {
        Map<String, String> settings = Map.of("PORA_SANDBOX_PORT", "0");
        try (PoraProcess pora = PoraProcess.start(data, settings)) {
            PoraProcess.Finished second = PoraProcess.run(data, settings);

            assertThat(second.code()).isEqualTo(1);
            assertThat(second.printed())
                    .contains("runs already on the data folder")
                    .doesNotContain("Exception");
            assertThat(pora.isAlive()).isTrue();
        }
    }

    @Test
    void it_starts_at_once_after_a_kill_and_leaves_no_database_behind_after_a_stop(@TempDir Path data) {
        Map<String, String> settings = Map.of("PORA_SANDBOX_PORT", "0");
        PoraProcess.start(data, settings).kill();

        try (PoraProcess again = PoraProcess.start(data, settings)) {
            Properties instance = Stage.instance(data);
            assertThat(again.stop()).isIn(0, 143);

            assertThat(again.printed()).contains("stopping");
            assertThat(data.resolve("instance.properties")).doesNotExist();
            assertThatThrownBy(() -> DriverManager.getConnection(
                            instance.getProperty("url"),
                            instance.getProperty("user"),
                            instance.getProperty("password")))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_stop_in_the_middle_of_the_start_leaves_no_database_behind(@TempDir Path data) {
        Path postmaster = data.resolve("postgresql/cluster/postmaster.pid");
        try (PoraProcess starting = PoraProcess.begin(data, Map.of("PORA_SANDBOX_PORT", "0"))) {
            await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(postmaster));
            assertThat(starting.stop()).isEqualTo(143);

            assertThat(starting.printed()).contains("Pora is stopping.").doesNotContain("Exception");
            assertThat(postmaster).doesNotExist();
            assertThat(data.resolve("instance.properties")).doesNotExist();
        }
    }

    @Test
    void a_command_works_without_a_running_instance_and_a_wrong_setting_is_named(@TempDir Path data) {
        PoraProcess.Finished made =
                PoraProcess.run(data, Map.of(), "token", "create", "laptop", "--scope", "read,write", "--days", "90");
        PoraProcess.Finished nobodys = PoraProcess.run(data, Map.of(), "token", "create", "--user", "42");
        PoraProcess.Finished listed = PoraProcess.run(data, Map.of(), "token", "list");
        PoraProcess.Finished queue = PoraProcess.run(data, Map.of(), "queue");
        PoraProcess.Finished wrong = PoraProcess.run(data, Map.of("PORA_PORT", "eighty"));

        assertThat(queue.printed()).contains("Pending       0", "nothing was told");
        assertThat(made.printed()).containsPattern("(?m)^pora_[A-Za-z0-9_-]{43}$");
        assertThat(listed.printed())
                .contains("read,write until 20", "used never", "laptop")
                .doesNotContain("pora_");
        assertThat(nobodys.code()).isEqualTo(2);
        assertThat(nobodys.printed()).contains("Nobody with the Telegram id 42").doesNotContain("pora_", "Exception");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.printed()).contains("PORA_PORT").doesNotContain("Exception");
    }

    @Test
    void a_taken_port_is_told_with_the_setting_that_chooses_another(@TempDir Path data) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PoraProcess.Finished refused = PoraProcess.run(
                    data, Map.of("PORA_PORT", Integer.toString(taken.getLocalPort()), "PORA_SANDBOX_PORT", "0"));

            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.printed()).contains("PORA_PORT").doesNotContain("Exception");
        }
    }

    @Test
    void a_misspelt_command_is_answered_with_one_line(@TempDir Path data) {
        PoraProcess.Finished refused = PoraProcess.run(data, Map.of(), "tokn");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.printed().lines()).singleElement(STRING).contains("tokn", "./pora --help");
    }

    @Test
    void help_and_version_are_there(@TempDir Path data) {
        PoraProcess.Finished help = PoraProcess.run(data, Map.of(), "--help");
        PoraProcess.Finished version = PoraProcess.run(data, Map.of(), "--version");

        assertThat(help.code()).isZero();
        assertThat(help.printed()).contains("TELEGRAM_BOT_TOKEN", "PORA_DATA", "token");
        assertThat(version.printed()).containsPattern("Pora \\d+\\.\\d+");
    }
}
