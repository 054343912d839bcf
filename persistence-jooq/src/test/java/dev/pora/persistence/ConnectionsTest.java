package dev.pora.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
    private static final int MOMENT_MILLIS = 200;

    @Test
    void a_second_server_is_reached_in_time_when_the_machine_of_the_first_one_is_gone() throws Exception {
        DatabaseSettings database = TestServer.emptyDatabase();
        List<Socket> callers = new ArrayList<>();
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            while (isTaken(gone, callers)) {
                assertThat(callers).hasSizeLessThan(100);
            }
            String url = database.url().replace("//", "//127.0.0.1:" + gone.getLocalPort() + ",");
            long before = System.nanoTime();

            try (Connection connection =
                    Connections.open(new DatabaseSettings(url, database.user(), database.password()))) {
                assertThat(connection.isValid(1)).isTrue();
            }

            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isBetween(Duration.ofSeconds(1), Connections.PATIENCE);
        } finally {
            for (Socket caller : callers) {
                caller.close();
            }
        }
    }

    /** Who waits to be accepted takes a place; when there is none, a call is not even refused. */
    private static boolean isTaken(ServerSocket server, List<Socket> callers) throws IOException {
        Socket caller = new Socket();
        callers.add(caller);
        try {
            caller.connect(server.getLocalSocketAddress(), MOMENT_MILLIS);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
