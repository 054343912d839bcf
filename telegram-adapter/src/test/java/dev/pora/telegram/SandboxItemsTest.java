package dev.pora.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Backoff;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Decision;
import dev.pora.delivery.Dispatch;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.fake.FakeStore;
import dev.pora.notification.Notification;
import dev.pora.notification.Notifications;
import dev.pora.sandbox.SandboxConfig;
import dev.pora.sandbox.SandboxServer;
import dev.pora.sandbox.fault.Fault;
import dev.pora.sandbox.fault.FaultRule;
import dev.pora.sandbox.transcript.Entry;
import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.People;
import dev.pora.sandbox.world.Person;
import dev.pora.telegram.api.ApiUrl;
import dev.pora.telegram.api.BotToken;
import dev.pora.telegram.channel.Limits;
import dev.pora.telegram.door.Post;
import dev.pora.telegram.script.Bots;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages of any kind, edits and reactions over a real Bot API server; reminders are told from the store. */
class SandboxItemsTest {
    private final FakeStore store = new FakeStore(Instant.now());
    private final SandboxServer sandbox = SandboxServer.start(SandboxConfig.on(store));
    private final Person kate = sandbox.world().person("Kate");
    private final Telegram telegram = open();

    @AfterEach
    void stop() {
        telegram.stop(Duration.ofSeconds(5));
        telegram.close();
        sandbox.close();
    }

    @Test
    void a_photo_comes_back_as_a_copy_and_is_done_by_a_reaction_which_can_be_taken_back() {
        telegram.start();
        Message photo = sends(photo("in 5 minutes show mum"), 0);
        await().until(() -> said().stream().anyMatch(text -> text.contains("show mum")));
        fire();

        List<Message> heard = sandbox.world().fromBots(kate.id());
        Message copy = heard.get(heard.size() - 2);
        Message told = heard.getLast();
        assertThat(copy.json().path("photo")).isEqualTo(photo.json().path("photo"));
        assertThat(told.text()).startsWith("⏰ show mum");
        assertThat(told.json().path("reply_to_message").path("message_id").asLong())
                .isEqualTo(copy.id());

        react(copy, "👍");
        await().until(() -> last().text().startsWith("✅ show mum"));
        react(copy, "");
        await().until(() -> last().text().startsWith("⏰ show mum"));
        assertThat(sandbox.transcript().all()).allMatch(Entry::isOk);
    }

    @Test
    void a_message_that_is_gone_is_told_by_its_words() {
        telegram.start();
        Message photo = sends(photo("the receipt"), 0);
        await().until(() -> said().stream().anyMatch(text -> text.contains("When should I remind you?")));
        var _ = sends(People.typed("in 5 minutes"), photo.id());
        await().until(() -> notifications().size() == 1);
        sandbox.faults()
                .inject(FaultRule.once(
                        "copyMessage", new Fault.Refuse(400, "Bad Request: message to copy not found", 0)));
        fire();

        assertThat(last().text()).contains("⏰ 📷 the receipt", "can't be copied any more");
    }

    @Test
    void an_edit_is_followed_and_answered_in_reply_to_the_message() {
        telegram.start();
        Message said = sandbox.world().people().say(kate, "in 5 minutes tea");
        await().until(() -> notifications().size() == 1);
        var _ = sandbox.world()
                .people()
                .edit(sandbox.world().firstBot(), kate.id(), said.id(), kate.id(), "in 9 minutes coffee");

        await().until(() -> last().text().startsWith("✏️ Changed: coffee"));
        assertThat(last().json().path("reply_to_message").path("message_id").asLong())
                .isEqualTo(said.id());
        assertThat(notifications())
                .singleElement()
                .extracting(one -> one.event().value())
                .isEqualTo("coffee");
        assertThat(sandbox.transcript().all()).allMatch(Entry::isOk);
    }

    @Test
    void a_comment_and_what_is_forwarded_below_it_are_one_reminder_which_a_sign_confirms() {
        telegram.start();
        var _ = sends(People.typed("in 5 minutes show mum"), 0);
        ObjectNode forwarded = photo("");
        forwarded
                .putObject("forward_origin")
                .put("type", "hidden_user")
                .put("date", 1)
                .put("sender_user_name", "X");
        var _ = sends(forwarded, 0);

        await().until(() -> sandbox.transcript().of("setMessageReaction").size() == 1);
        assertThat(notifications())
                .singleElement()
                .extracting(one -> one.event().value())
                .isEqualTo("show mum\n📷 Photo");
        assertThat(sandbox.transcript().all()).allMatch(Entry::isOk);
    }

    private static ObjectNode photo(String caption) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.putArray("photo")
                .addObject()
                .put("file_id", "picture")
                .put("file_unique_id", "unique")
                .put("width", 90)
                .put("height", 90);
        return caption.isEmpty() ? content : content.put("caption", caption);
    }

    private Message sends(ObjectNode content, long replyTo) {
        return sandbox.world()
                .people()
                .send(new People.Sending(sandbox.world().firstBot(), kate.id(), kate.id(), content, replyTo, 0));
    }

    private void react(Message message, String emoji) {
        sandbox.world().people().react(sandbox.world().firstBot(), kate.id(), message.id(), kate.id(), emoji);
    }

    /** What is due in five minutes is told now. */
    private void fire() {
        store.pass(Duration.ofMinutes(5));
        Dispatch dispatch = new Dispatch(
                new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), () -> 0), new FakePublicHolidays());
        Claim claim = store.claims().claim(1, Duration.ofMinutes(1)).getFirst();
        Decision.Tell tell = (Decision.Tell) dispatch.decide(claim, store.now());
        assertThat(store.claims().begin(claim)).isTrue();
        Outcome outcome = telegram.messenger().tell(tell.to(), tell.message());
        assertThat(store.claims().settle(dispatch.settle(claim, tell, outcome, store.now())))
                .isEqualTo(Claims.Settled.DONE);
    }

    private Message last() {
        return sandbox.world().fromBots(kate.id()).getLast();
    }

    private List<String> said() {
        return sandbox.world().fromBots(kate.id()).stream().map(Message::text).toList();
    }

    private List<Notification> notifications() {
        return store.users()
                .find(new TelegramId(kate.id()))
                .map(User::id)
                .map(id -> store.notifications().list(id, Notifications.Page.first(10)))
                .orElseGet(List::of);
    }

    private Telegram open() {
        TelegramSettings settings = new TelegramSettings(
                new BotToken(sandbox.botToken()), ApiUrl.of(sandbox.apiUrl()), Optional.empty(), Limits.USUAL);
        Post post = new Post(
                store.inbox(),
                store.outbox(),
                store.leases(),
                store.digests(),
                store.transactions(),
                store.users(),
                store.announcements());
        return Telegram.open(settings, post, name -> Bots.over(store, name)::answer, store);
    }
}
