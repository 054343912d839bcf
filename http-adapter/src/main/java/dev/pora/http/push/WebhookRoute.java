package dev.pora.http.push;

import dev.pora.http.Ports;
import dev.pora.http.Webhook;
import io.micronaut.context.ExecutionHandleLocator;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.web.router.DefaultRouteBuilder;
import io.micronaut.web.router.UriRoute;
import jakarta.inject.Singleton;

/** Leads to the webhook from the path of its owner's own choice. */
@Singleton
@SuppressWarnings("overrides") // the builder itself overrides methods of variable arity by such of arrays
final class WebhookRoute extends DefaultRouteBuilder {
    WebhookRoute(ExecutionHandleLocator locator, UriNamingStrategy naming, ConversionService conversions, Ports ports) {
        super(locator, naming, conversions);
        ports.webhook()
                .map(Webhook::path)
                .filter(path -> !path.equals(Webhook.USUAL_PATH))
                .ifPresent(this::lead);
    }

    private void lead(String path) {
        UriRoute route = POST(path, WebhookController.class, "receive", String.class, String.class);
        assert route != null;
    }
}
