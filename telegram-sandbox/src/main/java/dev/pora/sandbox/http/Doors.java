package dev.pora.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;

/** Leads each request to its door by the start of its path. */
public final class Doors implements HttpHandler {
    private static final Logger LOG = System.getLogger(Doors.class.getName());
    private final BotDoor bots;
    private final FileDoor files;
    private final Control control;
    private final PageDoor pages = new PageDoor();

    /** The door of the control API, {@code /sandbox/api/}. */
    @FunctionalInterface
    public interface Control {
        void handle(HttpExchange exchange) throws IOException, InterruptedException;
    }

    public Doors(BotDoor bots, FileDoor files, Control control) {
        this.bots = bots;
        this.files = files;
        this.control = control;
    }

    /** A client that has gone away is no error; whatever else escapes is logged and breaks the connection. */
    @Override
    public void handle(HttpExchange exchange) {
        try (exchange) {
            route(exchange);
        } catch (IOException gone) {
            LOG.log(Logger.Level.DEBUG, "The client has gone", gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) {
            LOG.log(
                    Logger.Level.ERROR,
                    "A call failed: " + exchange.getRequestURI().getPath(),
                    unexpected);
        }
    }

    private void route(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/bot") && path.indexOf('/', 1) > 0) {
            bots.handle(exchange);
        } else if (path.startsWith("/file/bot")) {
            files.handle(exchange);
        } else if (path.startsWith("/sandbox/api/")) {
            control.handle(exchange);
        } else {
            pages.handle(exchange);
        }
    }
}
