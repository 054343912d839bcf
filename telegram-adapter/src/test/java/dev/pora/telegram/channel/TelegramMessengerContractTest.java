package dev.pora.telegram.channel;

import dev.pora.channel.Destination;
import dev.pora.delivery.Messenger;
import dev.pora.delivery.MessengerContract;
import dev.pora.telegram.api.ApiUrl;
import dev.pora.telegram.api.BotApi;
import dev.pora.telegram.api.BotToken;
import dev.pora.telegram.wire.Arrived;
import dev.pora.telegram.wire.Reaction;
import dev.pora.telegram.wire.WireServer;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;

class TelegramMessengerContractTest extends MessengerContract {
    private final WireServer server = new WireServer();
    private final BotApi api = new BotApi(ApiUrl.of(server.url()), new BotToken("1:x"), Duration.ofSeconds(5));

    @AfterEach
    void stop() {
        api.close();
        server.close();
    }

    @Override
    protected OtherEnd otherEnd() {
        return new Chats(server, api);
    }

    /** A private chat with somebody, and one with somebody who blocked the bot. */
    private static final class Chats implements OtherEnd {
        private final WireServer server;
        private final Messenger messenger;
        private final List<Arrived> arrived = new CopyOnWriteArrayList<>();

        Chats(WireServer server, BotApi api) {
            NappingClock clock = new NappingClock();
            this.server = server;
            this.messenger = new TelegramMessenger(api, new Pace(Limits.USUAL, clock, clock));
            server.always("sendMessage", this::take);
        }

        private void take(Arrived request, Socket connection) throws IOException, InterruptedException {
            boolean blocked = chat(request).equals(unreachable().address());
            if (!blocked) {
                arrived.add(request);
            }
            Reaction reaction = blocked
                    ? Reaction.failed(403, "Forbidden: bot was blocked by the user")
                    : Reaction.sent(arrived.size());
            reaction.to(request, connection);
        }

        @Override
        public Messenger messenger() {
            return messenger;
        }

        @Override
        public Destination reachable() {
            return new Destination(Destination.TELEGRAM, "101");
        }

        @Override
        public Destination unreachable() {
            return new Destination(Destination.TELEGRAM, "102");
        }

        @Override
        public List<String> arrived(Destination destination) {
            return arrived.stream()
                    .filter(request -> chat(request).equals(destination.address()))
                    .map(request -> request.json().path("text").asText())
                    .toList();
        }

        @Override
        public void loseTheNextAnswer() {
            server.next("sendMessage", (request, connection) -> {
                arrived.add(request);
                connection.close();
            });
        }

        @Override
        public void breakDown() {
            server.always("sendMessage", Reaction.failed(401, "Unauthorized"));
        }

        private static String chat(Arrived request) {
            return request.json().path("chat_id").asText();
        }
    }
}
