package dev.pora.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pora.channel.Destination;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Message.Reminder;
import dev.pora.delivery.Occasion;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.fake.FakeStore;
import dev.pora.notification.EventName;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Notifications;
import dev.pora.notification.State;
import dev.pora.phrase.PhraseReader;
import dev.pora.place.Places;
import dev.pora.sandbox.SandboxConfig;
import dev.pora.sandbox.SandboxServer;
import dev.pora.sandbox.fault.Fault;
import dev.pora.sandbox.fault.FaultRule;
import dev.pora.sandbox.transcript.Entry;
import dev.pora.sandbox.world.Chat;
import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.People;
import dev.pora.sandbox.world.Person;
import dev.pora.telegram.api.ApiUrl;
import dev.pora.telegram.api.BotToken;
import dev.pora.telegram.channel.Limits;
import dev.pora.telegram.conversation.Conversation;
import dev.pora.telegram.conversation.Ports;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.care.Bounds;
import dev.pora.telegram.door.Post;
import dev.pora.telegram.place.TablePlaces;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real conversation over a real Bot API server. */
class SandboxConversationTest {
    private static final Places PLACES = TablePlaces.load();

    private final FakeStore store = new FakeStore(Instant.now());
    private final SandboxServer sandbox = SandboxServer.start(SandboxConfig.on(InstantSource.system()));
    private final Person kate = sandbox.world().person("Kate");
    private final Telegram telegram = open();

    @AfterEach
    void stop() {
        telegram.stop(Duration.ofSeconds(5));
        telegram.close();
        sandbox.close();
    }

    @Test
    void a_phrase_becomes_a_notification_and_an_echo() {
        telegram.start();
        say("in 5 minutes turn off the kettle");
        await().until(() -> said().stream().anyMatch(text -> text.contains("turn off the kettle")));
        assertThat(notifications()).extracting(n -> n.event().value()).containsExactly("turn off the kettle");
        assertThat(sandbox.transcript().all()).allMatch(Entry::isOk);
    }

    @Test
    void an_echo_that_is_lost_comes_again_and_its_effect_does_not() {
        sandbox.faults().inject(FaultRule.once("sendMessage", new Fault.Drop()));
        sandbox.faults().inject(FaultRule.once("getUpdates", new Fault.AcceptThenDrop()));
        telegram.start();
        say("in 5 minutes turn off the kettle");
        await().until(() -> notifications().size() == 1);
        await().until(() -> {
            store.pass(Duration.ofSeconds(5));
            return said().stream().anyMatch(text -> text.contains("turn off the kettle"));
        });
        assertThat(notifications()).hasSize(1);
    }

    @Test
    void a_button_under_a_reminder_works_and_is_answered() throws InterruptedException {
        telegram.start();
        say("in 5 minutes turn off the kettle");
        await().until(() -> !said().isEmpty());
        Notification notification = notifications().getFirst();
        Instant occurrence = Instant.ofEpochSecond(Instant.now().getEpochSecond());
        Reminder due = new Reminder(
                notification.id(),
                occurrence,
                notification.event(),
                Language.ENGLISH,
                ZoneOffset.UTC,
                new Occasion.OnTime(),
                false);
        assertThat(telegram.messenger().tell(notification.destination(), due)).isInstanceOf(Outcome.Delivered.class);
        Message told = sandbox.world().fromBots(kate.id()).getLast();
        String done = new ButtonData.Done(notification.id(), occurrence).encoded();
        assertThat(sandbox.world().people().press(kate, told, done)).isNotNull();
        await().until(() ->
                sandbox.transcript().of("answerCallbackQuery").stream().anyMatch(Entry::isOk));
    }

    @Test
    void a_reply_in_words_puts_a_reminder_off() {
        telegram.start();
        say("in 5 minutes turn off the kettle");
        await().until(() -> !said().isEmpty());
        Message told = tell(notifications().getFirst());
        People people = sandbox.world().people();
        assertThat(people.send(new People.Sending(
                        sandbox.world().firstBot(), kate.id(), kate.id(), People.typed("in 2 hours"), told.id(), 0)))
                .isNotNull();
        await().until(() -> said().getLast().contains("Snoozed until: "));
        assertThat(sandbox.transcript().all()).allMatch(Entry::isOk);
    }

    @Test
    void a_card_is_opened_from_the_list_and_its_reminder_paused_and_back() throws InterruptedException {
        telegram.start();
        say("/timezone London");
        await().until(() -> !said().isEmpty());
        say("every day at 8:00 exercise");
        await().until(() -> !notifications().isEmpty());
        say("/list");
        await().until(() -> last().json().toString().contains("⚙️ 1"));
        press("⚙️ 1");
        await().until(() -> last().text().contains("Coming up:"));
        press("Pause");
        await().until(() -> last().text().contains("State: paused"));
        assertThat(notifications().getFirst().state()).isEqualTo(State.PAUSED);
        press("Undo");
        await().until(() -> !last().text().contains("State: paused"));
        assertThat(notifications().getFirst().state()).isEqualTo(State.ACTIVE);
        assertThat(sandbox.transcript().all()).allMatch(Entry::isOk);
    }

    private Message last() {
        return sandbox.world().fromBots(kate.id()).getLast();
    }

    private void press(String label) throws InterruptedException {
        for (JsonNode row : last().json().path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                if (button.path("text").asText().contains(label)) {
                    String data = button.path("callback_data").asText();
                    assertThat(sandbox.world().people().press(kate, last(), data))
                            .isNotNull();
                    return;
                }
            }
        }
        throw new AssertionError("No button " + label + " under " + last());
    }

    private Message tell(Notification notification) {
        Reminder due = new Reminder(
                notification.id(),
                Instant.ofEpochSecond(Instant.now().getEpochSecond()),
                notification.event(),
                Language.ENGLISH,
                ZoneOffset.UTC,
                new Occasion.OnTime(),
                false);
        assertThat(telegram.messenger().tell(notification.destination(), due)).isInstanceOf(Outcome.Delivered.class);
        return last();
    }

    @Test
    void a_second_poller_with_the_same_token_is_survived() {
        telegram.start();
        await().until(() ->
                telegram.health().heardAt().isPresent() || telegram.health().isConnected());
        sandbox.faults().inject(new FaultRule("getUpdates", 0, 2, new Fault.Refuse(409, "Conflict", 0)));
        say("in 5 minutes turn off the kettle");
        await().until(() -> !said().isEmpty());
    }

    @Test
    void a_group_that_became_a_supergroup_has_moved() {
        Chat group = sandbox.world().groupChats().getFirst();
        long anna = sandbox.world().person("Anna").id();
        Chat moved = sandbox.world().locked(() -> sandbox.world().groups().migrate(group, anna));
        Destination old = new Destination(Destination.TELEGRAM, Long.toString(group.id()));
        assertThat(telegram.messenger().tell(old, reminder()))
                .isEqualTo(new Outcome.Moved(new Destination(Destination.TELEGRAM, Long.toString(moved.id()))));
    }

    @Test
    void a_gateway_that_fails_leaves_the_outcome_unknown() {
        sandbox.faults().inject(FaultRule.once("sendMessage", new Fault.ServerError(502)));
        assertThat(telegram.messenger().tell(new Destination(Destination.TELEGRAM, "" + kate.id()), reminder()))
                .isInstanceOf(Outcome.Unknown.class);
    }

    private void say(String text) {
        assertThat(sandbox.world().people().say(kate, text)).isNotNull();
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
        return Telegram.open(settings, post, name -> conversation(name)::answer, InstantSource.system());
    }

    private Conversation conversation(Supplier<String> botName) {
        return new Conversation(
                new Ports(
                        ledger(),
                        store.sharedNotifications(),
                        store.hosts(),
                        store.deliveries(),
                        store.conversations(),
                        store.inbox(),
                        store.listings()),
                new PhraseReader(),
                PLACES,
                botName,
                Bounds.USUAL);
    }

    private Ledger ledger() {
        return new Ledger(
                store.users(),
                store.notifications(),
                store.alarms(),
                store.undos(),
                store.transactions(),
                new FakePublicHolidays(),
                InstantSource.system());
    }

    private static Reminder reminder() {
        return new Reminder(
                new NotificationId(1),
                Instant.EPOCH,
                new EventName("tea"),
                Language.ENGLISH,
                ZoneOffset.UTC,
                new Occasion.OnTime(),
                false);
    }
}
