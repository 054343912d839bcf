package dev.pora.app.dispatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The way to a server, which can fall silent: both ends believe that the other one still listens. */
final class Wire implements AutoCloseable {
    private final ServerSocket door;
    private final int server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger age = new AtomicInteger();

    /** @param server its port on this machine */
    Wire(int server) {
        this.server = server;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Whatever is connected by now hears nothing any more; who connects later does. */
    void fallSilent() {
        var _ = age.incrementAndGet();
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                Socket here = keep(door.accept());
                Socket there = keep(new Socket(InetAddress.getLoopbackAddress(), server));
                int born = age.get();
                Thread.ofVirtual().start(() -> pass(here, there, born));
                Thread.ofVirtual().start(() -> pass(there, here, born));
            }
        } catch (IOException e) {
            closeAll();
        }
    }

    private Socket keep(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    private void pass(Socket from, Socket to, int born) {
        byte[] some = new byte[1 << 16];
        try {
            for (int read = from.getInputStream().read(some);
                    read >= 0;
                    read = from.getInputStream().read(some)) {
                if (born == age.get()) {
                    to.getOutputStream().write(some, 0, read);
                }
            }
            if (born == age.get()) {
                to.close();
            }
        } catch (IOException e) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeAll() {
        sockets.forEach(Wire::close);
    }

    @Override
    public void close() throws IOException {
        door.close();
        closeAll();
    }
}
