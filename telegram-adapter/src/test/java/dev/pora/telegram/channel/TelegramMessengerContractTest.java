package dev.pora.telegram.channel;

import dev.pora.channel.Destination;
import dev.pora.delivery.Messenger;
import dev.pora.delivery.MessengerContract;
import dev.pora.sandbox.SandboxConfig;
import dev.pora.sandbox.SandboxServer;
import dev.pora.sandbox.fault.Fault;
import dev.pora.sandbox.fault.FaultRule;
import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.Person;
import dev.pora.telegram.api.ApiUrl;
import dev.pora.telegram.api.BotApi;
import dev.pora.telegram.api.BotToken;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class TelegramMessengerContractTest extends MessengerContract {
    private final SandboxServer sandbox = SandboxServer.start(SandboxConfig.on(InstantSource.system()));
    private final BotApi api =
            new BotApi(ApiUrl.of(sandbox.apiUrl()), new BotToken(sandbox.botToken()), Duration.ofSeconds(5));

    @AfterEach
    void stop() {
        api.close();
        sandbox.close();
    }

    @Override
    protected OtherEnd otherEnd() {
        return new Chats(sandbox, api);
    }

    /** Anna talks with the bot; Kate blocked it. */
    private static final class Chats implements OtherEnd {
        private final SandboxServer sandbox;
        private final Messenger messenger;

        Chats(SandboxServer sandbox, BotApi api) {
            NappingClock clock = new NappingClock();
            this.sandbox = sandbox;
            this.messenger = new TelegramMessenger(api, new Pace(Limits.USUAL, clock, clock));
            sandbox.world().people().block(person("Kate"), sandbox.world().firstBot(), true);
        }

        private Person person(String name) {
            return sandbox.world().person(name);
        }

        private Destination chatOf(String name) {
            return new Destination(
                    Destination.TELEGRAM, Long.toString(person(name).id()));
        }

        @Override
        public Messenger messenger() {
            return messenger;
        }

        @Override
        public Destination reachable() {
            return chatOf("Anna");
        }

        @Override
        public Destination unreachable() {
            return chatOf("Kate");
        }

        @Override
        public List<String> arrived(Destination destination) {
            return sandbox.world().fromBots(Long.parseLong(destination.address())).stream()
                    .map(Message::text)
                    .toList();
        }

        @Override
        public void loseTheNextAnswer() {
            sandbox.faults().inject(FaultRule.once("sendMessage", new Fault.AcceptThenDrop()));
        }

        @Override
        public void breakDown() {
            sandbox.faults().inject(FaultRule.always("sendMessage", Fault.unauthorized()));
        }
    }
}
