package dev.pora.sandbox;

import com.sun.net.httpserver.HttpServer;
import dev.pora.sandbox.bot.BotApi;
import dev.pora.sandbox.control.ControlDoor;
import dev.pora.sandbox.facts.Facts;
import dev.pora.sandbox.fault.Faults;
import dev.pora.sandbox.fault.PaceLimits;
import dev.pora.sandbox.http.BotCalls;
import dev.pora.sandbox.http.BotDoor;
import dev.pora.sandbox.http.Doors;
import dev.pora.sandbox.http.FileDoor;
import dev.pora.sandbox.http.OriginGuard;
import dev.pora.sandbox.transcript.Transcript;
import dev.pora.sandbox.world.Bot;
import dev.pora.sandbox.world.SandboxClock;
import dev.pora.sandbox.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** A running sandbox: the Bot API, the chat page and the control API on one port. Everything is in memory. */
public final class SandboxServer implements AutoCloseable {
    private static final int BACKLOG = 256;

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final String host;
    private final String token;
    private final World world;
    private final Faults faults;
    private final PaceLimits pace;
    private final Transcript transcript;

    private SandboxServer(HttpServer server, ExecutorService threads, SandboxConfig config, Parts parts) {
        this.server = server;
        this.threads = threads;
        this.host = config.bind().contains(":") ? '[' + config.bind() + ']' : config.bind();
        this.token = config.token();
        this.world = parts.world();
        this.faults = parts.faults();
        this.pace = parts.pace();
        this.transcript = parts.transcript();
    }

    private record Parts(World world, Faults faults, PaceLimits pace, Transcript transcript) {}

    /** Fails with an IllegalArgumentException for a public address without the word that it may be public. */
    public static SandboxServer start(SandboxConfig config) {
        try {
            InetAddress address = InetAddress.getByName(config.bind());
            if (!address.isLoopbackAddress() && !config.isPublic()) {
                throw new IllegalArgumentException("The sandbox lets anybody be anyone: on " + config.bind()
                        + " it starts only when told that it is public");
            }
            HttpServer server = HttpServer.create(new InetSocketAddress(address, config.port()), BACKLOG);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            SandboxServer sandbox = new SandboxServer(server, threads, config, parts(config));
            server.createContext("/", sandbox.doors(config));
            server.setExecutor(threads);
            server.start();
            return sandbox;
        } catch (IOException unavailable) {
            throw new UncheckedIOException(
                    "The sandbox cannot listen on " + config.bind() + " port " + config.port(), unavailable);
        }
    }

    private static Parts parts(SandboxConfig config) {
        SandboxClock clock = new SandboxClock(config.clock());
        World world = new World(clock);
        StartingWorld.fill(world, config.token());
        return new Parts(world, new Faults(), new PaceLimits(clock, config.limits()), new Transcript());
    }

    /** The door and the API need each other: a webhook may answer an update with a call. */
    private Doors doors(SandboxConfig config) {
        AtomicReference<BotDoor> door = new AtomicReference<>();
        BotApi api = new BotApi(world, (bot, body) -> door.get().callFromWebhook(bot, body));
        door.set(new BotDoor(world, new BotCalls(Facts.load(), pace, api), faults, transcript));
        ControlDoor control = new ControlDoor(world, faults, pace, transcript, new OriginGuard(config.isPublic()));
        return new Doors(door.get(), new FileDoor(world), control::handle);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Where the Bot API and the chat page are, such as {@code http://127.0.0.1:8081}. */
    public String apiUrl() {
        return "http://" + host + ':' + port();
    }

    public String botToken() {
        return token;
    }

    public World world() {
        return world;
    }

    public Faults faults() {
        return faults;
    }

    public Transcript transcript() {
        return transcript;
    }

    public SandboxClock clock() {
        return world.clock();
    }

    public PaceLimits limits() {
        return pace;
    }

    /** Ends at once, held polls and open event streams included. */
    @Override
    public void close() {
        faults.clear();
        world.bots().forEach(SandboxServer::retire);
        threads.shutdownNow();
        server.stop(0);
    }

    private static void retire(Bot bot) {
        bot.setWebhook(null);
    }
}
