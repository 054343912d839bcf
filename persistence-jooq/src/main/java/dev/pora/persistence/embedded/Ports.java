package dev.pora.persistence.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port on the loopback address: the one of last time if it is free, otherwise any. */
final class Ports {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int LAST = 65_535;

    private Ports() {}

    static int choose(Path remembered) throws IOException {
        int last = last(remembered);
        return last > 0 && isFree(last) ? last : chooseAnother(remembered);
    }

    static int chooseAnother(Path remembered) throws IOException {
        try (ServerSocket any = open(0)) {
            DataFolder.write(remembered, Integer.toString(any.getLocalPort()));
            return any.getLocalPort();
        }
    }

    private static int last(Path remembered) throws IOException {
        if (!Files.exists(remembered)) {
            return 0;
        }
        String text = Files.readString(remembered).strip();
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        return port <= LAST ? port : 0;
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = open(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static ServerSocket open(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByAddress(LOOPBACK));
    }
}
