package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pora.fake.FakeStore;
import dev.pora.http.House.Answer;
import dev.pora.inbox.Receiver;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HttpDoorTest {
    private static final Ports PORTS = House.ports(new FakeStore());

    @Test
    void a_taken_port_is_named() throws Exception {
        try (HttpDoor door = HttpDoor.start(HttpSettings.on("127.0.0.1", 0), PORTS)) {
            HttpSettings same = HttpSettings.on("127.0.0.1", door.port());

            assertThatThrownBy(() -> HttpDoor.start(same, PORTS))
                    .isInstanceOf(AddressUnavailable.class)
                    .hasMessageContaining("127.0.0.1 port " + door.port())
                    .hasMessageContaining("taken");
        }
    }

    @Test
    void metrics_of_others_are_shown_beside_its_own() throws Exception {
        try (HttpDoor door = HttpDoor.start(
                        HttpSettings.on("127.0.0.1", 0),
                        PORTS,
                        meters -> meters.counter("others.done").increment(3));
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(door.uri().resolve("/prometheus")).build();

            assertThat(client.send(request, BodyHandlers.ofString()).body()).contains("others_done_total 3.0");
        }
    }

    @Test
    void an_address_of_another_machine_is_named() {
        assertThatThrownBy(() -> HttpDoor.start(HttpSettings.on("192.0.2.1", 0), PORTS))
                .isInstanceOf(AddressUnavailable.class)
                .hasMessageContaining("192.0.2.1");
    }

    @Test
    void it_listens_on_its_address_alone() throws Exception {
        try (HttpDoor door = HttpDoor.start(HttpSettings.on("127.0.0.1", 0), PORTS)) {
            assertThatThrownBy(() -> new Socket(InetAddress.ofLiteral("127.0.0.2"), door.port()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void settings_from_elsewhere_have_no_say() {
        String elsewhere = "micronaut.server.context-path";
        System.setProperty(elsewhere, "/moved");
        try (House house = new House()) {
            assertThat(house.get("/health").status()).isEqualTo(200);
        } finally {
            System.clearProperty(elsewhere);
        }
    }

    @Test
    void after_closing_nobody_listens_and_the_port_is_free() throws Exception {
        HttpDoor door = HttpDoor.start(HttpSettings.on("127.0.0.1", 0), PORTS);
        int port = door.port();
        door.close();

        try (HttpDoor again = HttpDoor.start(HttpSettings.on("127.0.0.1", port), PORTS)) {
            assertThat(again.port()).isEqualTo(port);
        }
    }

    @Test
    void a_request_in_flight_is_answered_before_the_door_closes() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        House house = new House(Optional.of(new Webhook(Webhook.USUAL_PATH, "s3cret", _ -> slow(arrived, goOn))));
        CompletableFuture<Answer> answer =
                CompletableFuture.supplyAsync(() -> house.send(house.request("/telegram/webhook")
                        .header("X-Telegram-Bot-Api-Secret-Token", "s3cret")
                        .POST(BodyPublishers.ofString("{}"))));
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> closed = CompletableFuture.runAsync(house.door()::close);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> refusesNewcomers(house.door().port()));
        assertThat(closed).isNotDone();
        assertThat(answer).isNotDone();
        goOn.countDown();

        assertThat(answer.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        closed.get(20, TimeUnit.SECONDS);
    }

    private static boolean refusesNewcomers(int port) throws IOException {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return false;
        } catch (ConnectException e) {
            return true;
        }
    }

    private static Receiver.Receipt slow(CountDownLatch arrived, CountDownLatch goOn) {
        arrived.countDown();
        try {
            return goOn.await(10, TimeUnit.SECONDS) ? Receiver.Receipt.KEPT : Receiver.Receipt.MALFORMED;
        } catch (InterruptedException e) {
            return Receiver.Receipt.MALFORMED;
        }
    }
}
