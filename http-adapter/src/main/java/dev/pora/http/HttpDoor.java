package dev.pora.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server while it runs; closing it stops it. */
public final class HttpDoor implements AutoCloseable {
    /** The longest request body that is read, in bytes. */
    static final int LONGEST_BODY = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(HttpDoor.class);

    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final Duration grace;

    private HttpDoor(ApplicationContext context, EmbeddedServer server, Duration grace) {
        this.context = context;
        this.grace = grace;
        this.server = server;
    }

    /**
     * Starts listening.
     *
     * @throws AddressUnavailable when the port is taken or the address is not one of this machine
     */
    public static HttpDoor start(HttpSettings settings, Ports ports) {
        return start(settings, ports, _ -> {});
    }

    /**
     * Starts listening.
     *
     * @param meters is given the registry whose metrics it shows, to show others in it
     * @throws AddressUnavailable when the port is taken or the address is not one of this machine
     */
    public static HttpDoor start(HttpSettings settings, Ports ports, Consumer<MeterRegistry> meters) {
        ApplicationContext context = builder(settings, ports).start();
        try {
            meters.accept(context.getBean(MeterRegistry.class));
            return new HttpDoor(context, context.getBean(EmbeddedServer.class).start(), settings.grace());
        } catch (ServerStartupException | BeanInstantiationException e) {
            context.close();
            throw new AddressUnavailable(settings, reason(e), e);
        }
    }

    /** The port that it listens on, the true one where settings said 0. */
    public int port() {
        return server.getPort();
    }

    public URI uri() {
        return server.getURI();
    }

    /** Accepts nothing more, and returns when the requests in flight are answered or the grace is over. */
    @Override
    public void close() {
        try {
            context.getBean(GracefulShutdownManager.class)
                    .shutdownGracefully()
                    .toCompletableFuture()
                    .orTimeout(grace.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            LOG.warn("Requests in flight were cut off: {}", e.toString());
        } finally {
            context.close();
        }
    }

    ApplicationContext context() {
        return context;
    }

    /** Settings come from {@code settings} alone: neither files on the class path nor the environment have a say. */
    private static ApplicationContextBuilder builder(HttpSettings settings, Ports ports) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .bootstrapEnvironment(false)
                .environmentPropertySource(false)
                .enableDefaultPropertySources(false)
                .banner(false)
                .packages(HttpDoor.class.getPackageName())
                .singletons(settings, ports)
                .properties(properties(settings));
    }

    private static Map<String, Object> properties(HttpSettings settings) {
        Map<String, Object> all = new HashMap<>(listening(settings));
        all.putAll(managing());
        return all;
    }

    private static Map<String, Object> listening(HttpSettings settings) {
        return Map.of(
                "micronaut.application.name",
                "pora",
                "micronaut.server.host",
                settings.bind(),
                "micronaut.server.port",
                settings.port() == 0 ? -1 : settings.port(),
                "micronaut.server.max-request-size",
                LONGEST_BODY,
                "micronaut.server.max-request-buffer-size",
                LONGEST_BODY,
                "micronaut.server.date-header",
                true,
                "micronaut.server.multipart.enabled",
                false,
                "micronaut.server.idle-timeout",
                "60s");
    }

    private static Map<String, Object> managing() {
        return Map.of(
                "endpoints.all.enabled", false,
                "endpoints.health.enabled", true,
                "endpoints.health.sensitive", false,
                "endpoints.health.details-visible", "ANONYMOUS",
                "endpoints.health.disk-space.enabled", false,
                "endpoints.health.discovery-client.enabled", false,
                "endpoints.prometheus.enabled", true,
                "endpoints.prometheus.sensitive", false,
                "micronaut.metrics.enabled", true);
    }

    private static String reason(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return "the port is taken, or the address is none of this machine's";
            }
        }
        return String.valueOf(thrown.getMessage());
    }
}
