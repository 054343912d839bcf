package dev.pora.telegram.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes HTTP/1.1 requests on a loopback socket, keeps them, and reacts to each as it was told for its method. */
public final class WireServer implements AutoCloseable {
    private final ServerSocket socket;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Reaction>> next = new ConcurrentHashMap<>();
    private final Map<String, Reaction> always = new ConcurrentHashMap<>();

    public WireServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** The next calls of this method get these reactions, in order. */
    public void next(String method, Reaction... reactions) {
        next.computeIfAbsent(method.toLowerCase(Locale.ROOT), key -> new ConcurrentLinkedQueue<>())
                .addAll(List.of(reactions));
    }

    public void always(String method, Reaction reaction) {
        always.put(method.toLowerCase(Locale.ROOT), reaction);
    }

    public List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    public List<Arrived> arrived(String method) {
        return arrived.stream()
                .filter(request -> request.method().equals(method.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                Socket connection = socket.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            assert socket.isClosed();
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            while (!connection.isClosed() && react(in, connection)) {
                Thread.onSpinWait();
            }
        } catch (SocketException _) {
            // The other side went away: there is nobody to answer.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean react(InputStream in, Socket connection) throws IOException, InterruptedException {
        String first = line(in);
        if (first.isEmpty()) {
            return false;
        }
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        Arrived request = new Arrived(first.split(" ", -1)[1], body);
        arrived.add(request);
        reaction(request.method()).to(request, connection);
        return true;
    }

    private Reaction reaction(String method) {
        Queue<Reaction> queue = next.getOrDefault(method, new ConcurrentLinkedQueue<>());
        Reaction queued = queue.poll();
        return queued != null ? queued : always.getOrDefault(method, Reaction.failed(404, "Not Found"));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
