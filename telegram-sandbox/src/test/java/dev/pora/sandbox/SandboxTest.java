package dev.pora.sandbox;

import dev.pora.sandbox.world.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh sandbox with a settable clock for each test. */
class SandboxTest {
    final SettableClock clock = new SettableClock();
    SandboxServer server = SandboxServer.start(SandboxConfig.on(clock));
    Browser browser = new Browser(server);
    final Person anna = server.world().person("Anna");
    final Person kate = server.world().person("Kate");

    @BeforeEach
    void forgetTheStart() {
        server.transcript().clear();
    }

    @AfterEach
    void stop() {
        browser.close();
        server.close();
    }

    /** The id of the group that everybody is in. */
    long family() {
        return server.world().groupChats().getFirst().id();
    }

    Browser.Response sendToAnna(String text) {
        return browser.bot("sendMessage", "{\"chat_id\":" + anna.id() + ",\"text\":\"" + text + "\"}");
    }
}
