package dev.pora.http.operation;

import dev.pora.http.Ports;
import dev.pora.http.Vital;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/** What readiness depends on. Liveness depends on none of it: a restart would not bring a database back. */
@Factory
final class Health {
    @Singleton
    @Readiness
    HealthIndicator store(Ports ports, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        return new Part("database", ports.store(), blocking);
    }

    @Singleton
    @Readiness
    HealthIndicator channel(Ports ports, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        return new Part("channel", ports.channel(), blocking);
    }

    private record Part(String name, Vital vital, ExecutorService blocking) implements HealthIndicator {
        @Override
        public Publisher<HealthResult> getResult() {
            return Publishers.fromCompletableFuture(CompletableFuture.supplyAsync(this::result, blocking));
        }

        private HealthResult result() {
            Vital.Sign sign = Pulse.of(vital);
            return HealthResult.builder(name, sign.well() ? HealthStatus.UP : HealthStatus.DOWN)
                    .details(Map.of("state", sign.word()))
                    .build();
        }
    }
}
