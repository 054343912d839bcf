package dev.pora.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

/** The chat page's files, from the class path. Only plain names in one folder exist, so no path leads out of it. */
final class PageDoor {
    private static final String FOLDER = "/dev/pora/sandbox/chat/";
    private static final Pattern NAME = Pattern.compile("(?:[A-Za-z0-9_-]+/){0,2}[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9]+)+");
    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = "/".equals(path) ? "index.html" : path.substring(1);
        String method = exchange.getRequestMethod();
        if (!"GET".equals(method) && !"HEAD".equals(method)) {
            Reply.text(exchange, 405, "Pages are read with GET.");
            return;
        }
        byte[] file = read(name);
        if (file.length == 0) {
            Reply.text(exchange, 404, "There is no such page here; the chat is at / and the Bot API at /bot<token>/.");
            return;
        }
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        String extension = name.substring(name.lastIndexOf('.') + 1);
        Reply.send(exchange, 200, TYPES.getOrDefault(extension, "application/octet-stream"), file);
    }

    private static byte[] read(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            return new byte[0];
        }
        try (InputStream file = PageDoor.class.getResourceAsStream(FOLDER + name)) {
            return file == null ? new byte[0] : file.readAllBytes();
        }
    }
}
