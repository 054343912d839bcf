package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.http.House.Answer;
import dev.pora.http.Vital.Sign;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManagementTest {
    private final AtomicReference<Sign> channel = new AtomicReference<>(Sign.well("polling"));
    private final House house = new House(this::watched);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_healthy_service_is_alive_and_ready() {
        assertThat(house.get("/health").status()).isEqualTo(200);
        assertThat(house.get("/health/liveness").status()).isEqualTo(200);
        Answer readiness = house.get("/health/readiness");
        assertThat(readiness.status()).isEqualTo(200);
        assertThat(readiness.body())
                .contains("\"database\"", "\"channel\"", "polling")
                .doesNotContain("diskSpace");
    }

    @Test
    void a_channel_that_is_down_makes_it_unready_and_leaves_it_alive() {
        channel.set(Sign.ill("the token is refused"));

        Answer readiness = house.get("/health/readiness");

        assertThat(readiness.status()).isEqualTo(503);
        assertThat(readiness.body()).contains("the token is refused");
        assertThat(house.get("/health/liveness").status()).isEqualTo(200);
    }

    @Test
    void requests_are_counted_by_route_and_not_by_what_strangers_ask() {
        assertThat(house.put("/api/v1/users/31337", "{}").status()).isEqualTo(201);
        assertThat(house.get("/surprise-31337").status()).isEqualTo(404);

        Answer metrics = house.get("/prometheus");

        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.body())
                .contains("http_server_requests_seconds_count", "/api/v1/users/{telegramId}", "jvm_memory_used_bytes")
                .doesNotContain("31337");
    }

    private Ports watched(Ports ports) {
        return new Ports(
                ports.ledger(),
                ports.deliveries(),
                ports.tokens(),
                ports.replays(),
                ports.store(),
                channel::get,
                Optional.empty());
    }
}
