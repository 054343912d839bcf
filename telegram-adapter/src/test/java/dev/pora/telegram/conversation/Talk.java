package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Nag;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Backoff;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Decision;
import dev.pora.delivery.Dispatch;
import dev.pora.delivery.Message;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.fake.FakeStore;
import dev.pora.notification.Changing;
import dev.pora.notification.Content;
import dev.pora.notification.Notification;
import dev.pora.notification.Notifications;
import dev.pora.phrase.PhraseReader;
import dev.pora.place.FakePlaces;
import dev.pora.roll.Person;
import dev.pora.telegram.conversation.care.Bounds;
import dev.pora.telegram.conversation.fired.Told;
import dev.pora.telegram.conversation.operators.Operation;
import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.telegram.conversation.turn.Document;
import dev.pora.telegram.conversation.turn.Enclosure;
import dev.pora.telegram.conversation.turn.FileContent;
import dev.pora.telegram.conversation.turn.FileNeeded;
import dev.pora.telegram.conversation.turn.Item;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Speaker;
import dev.pora.telegram.script.Bots;
import dev.pora.telegram.words.ItemKind;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Talks with the bot as one person in one chat, over a store in memory, and remembers what was answered last. */
final class Talk {
    static final String BOT = "PoraBot";

    /** The message by which things are told. */
    private static final long TOLD = 777;

    /** Tests say a lot within a moment. */
    private static final Bounds PATIENT = new Bounds(500, 1_000_000);

    private final FakeStore store;
    private final Conversation conversation;
    private final Chat chat;
    private final Speaker speaker;
    private final Map<String, byte[]> contents = new HashMap<>();
    private int files;
    private boolean hiding;
    private long messages;
    private List<Reply> answered = List.of();
    private Said.@Nullable Text typed;
    private @Nullable Instant sentAt;
    private Set<String> reactions = Set.of();
    private @Nullable Message fired;

    private Talk(FakeStore store, Conversation conversation, Chat chat, Speaker speaker, long messages) {
        this.store = store;
        this.conversation = conversation;
        this.chat = chat;
        this.speaker = speaker;
        this.messages = messages;
    }

    /** Somebody's private chat, on Wednesday 11 March 2026 at 10:20 UTC. */
    static Talk in(String languageCode) {
        return in(languageCode, Set.of(), PATIENT);
    }

    /** The private chat of somebody who runs the bot. */
    static Talk ofOperator(String languageCode) {
        return in(languageCode, Set.of(new TelegramId(42)), PATIENT);
    }

    /** Somebody's private chat with a bot that bears so much of them. */
    static Talk within(Bounds bounds, String languageCode) {
        return in(languageCode, Set.of(), bounds);
    }

    private static Talk in(String languageCode, Set<TelegramId> operators, Bounds bounds) {
        FakeStore store = new FakeStore();
        Conversation conversation = new Conversation(
                new Ports(
                        store.ledger(new FakePublicHolidays()),
                        store.sharedNotifications(),
                        store.hosts(),
                        store.deliveries(),
                        store.conversations(),
                        store.inbox(),
                        store.listings(),
                        Optional.of(new Operation(operators, store.figures(), store.announcements()))),
                new PhraseReader(),
                new FakePlaces(),
                () -> BOT,
                bounds);
        Speaker speaker = new Speaker(new TelegramId(42), "Анна", Optional.of(languageCode));
        return new Talk(store, conversation, new Chat(42, 0, Chat.Kind.PRIVATE), speaker, 0);
    }

    static Talk inMoscow(String languageCode) {
        Talk talk = in(languageCode);
        var _ = talk.says("/timezone Москва");
        return talk;
    }

    Talk inGroup() {
        Talk talk = new Talk(store, conversation, new Chat(-100_500, 7, Chat.Kind.GROUP), speaker, 1000);
        talk.fired = fired;
        return talk;
    }

    Talk somebodyElse() {
        return speakingAs(
                new Speaker(new TelegramId(43), "Boris", Optional.of("en"), Optional.of("boris"), Speaker.Rank.MEMBER));
    }

    /** Somebody who never asked for anything and administers this chat. */
    Talk administrator() {
        return speakingAs(new Speaker(
                new TelegramId(44), "Olga", Optional.of("en"), Optional.empty(), Speaker.Rank.ADMINISTRATOR));
    }

    /** An administrator who does not say who they are, or a channel. */
    Talk inTheNameOfTheChat() {
        return speakingAs(new Speaker(
                new TelegramId(chat.id()), "News", Optional.empty(), Optional.empty(), Speaker.Rank.ADMINISTRATOR));
    }

    private Talk speakingAs(Speaker other) {
        Talk talk = new Talk(store, conversation, chat, other, 2000);
        talk.fired = fired;
        return talk;
    }

    Talk speaking(long id, String name, String username) {
        return speakingAs(
                new Speaker(new TelegramId(id), name, Optional.of("en"), Optional.of(username), Speaker.Rank.MEMBER));
    }

    /** Names somebody who has no user name. */
    String saysNaming(String text, String name, long id) {
        Person named = new Person(Optional.of(new TelegramId(id)), Optional.empty(), name);
        return answered(conversation.answer(new Said.Text(
                chat, speaker, store.now(), ++messages, text, false, List.of(), Optional.empty(), List.of(named))));
    }

    /** Whatever is ahead is repeated every ten minutes until it is done. */
    void nags() {
        Changing changing = new Changing(store.ledger(new FakePublicHolidays()));
        Nag nag = new Nag(Duration.ofMinutes(10), 6);
        store.alarms().upcoming(user().id(), 10).forEach(one -> {
            var _ = changing.attend(user(), one.notification().id(), attention -> attention.withNag(Optional.of(nag)));
        });
    }

    Talk inChannel() {
        Talk talk = new Talk(store, conversation, new Chat(-100_700, 0, Chat.Kind.CHANNEL), speaker, 3000);
        talk.fired = fired;
        return talk;
    }

    /** Nobody has asked Telegram yet what this one is here. */
    Talk unknown() {
        return speakingAs(new Speaker(speaker.id(), speaker.firstName(), speaker.languageCode()));
    }

    String says(String text) {
        typed = new Said.Text(chat, speaker, store.now(), ++messages, text, false);
        return answered(conversation.answer(typed));
    }

    /** The message that was typed last says this now. */
    String edits(String text) {
        Said.Text before = Objects.requireNonNull(typed);
        Said.Text now = new Said.Text(chat, speaker, before.at(), before.messageId(), text, false);
        return answered(conversation.answer(new Said.Edited(now, store.now())));
    }

    /** As if this message, of whomever, had been one's own. */
    String editsMessage(long message, String text) {
        Said.Text now = new Said.Text(chat, speaker, store.now(), message, text, false);
        return answered(conversation.answer(new Said.Edited(now, store.now())));
    }

    /** By the card of the first in the list. */
    String skipsNext() {
        answered = conversation.answer(new Said.Text(chat, speaker, store.now(), ++messages, "/list", false));
        var _ = presses("⚙️ 1");
        return presses("Пропустить следующее");
    }

    /** The caption of the photo that was sent last says this now. */
    String editsCaption(String caption) {
        Item item = item(ItemKind.PHOTO, messages, caption);
        Said.Sent now =
                new Said.Sent(chat, speaker, Objects.requireNonNull(sentAt), messages, item, caption, false, "", false);
        return answered(conversation.answer(new Said.Edited(now, store.now())));
    }

    /** In reply to the message that was typed last. */
    String repliesToOwn(String text) {
        Said.Text before = Objects.requireNonNull(typed);
        Said.Answered answered = new Said.Answered(
                before.messageId(), Optional.of(item(ItemKind.TEXT, before.messageId(), before.text())));
        return answered(conversation.answer(
                new Said.Text(chat, speaker, store.now(), ++messages, text, false, List.of(), Optional.of(answered))));
    }

    /** Said now, and read by the bot only after this long. */
    String heardLate(String text, Duration delay) {
        Instant at = store.now();
        store.pass(delay);
        return answered(conversation.answer(new Said.Text(chat, speaker, at, ++messages, text, false)));
    }

    String repliesToBot(String text) {
        return answered(conversation.answer(new Said.Text(chat, speaker, store.now(), ++messages, text, true)));
    }

    String shares(double latitude, double longitude) {
        long message = ++messages;
        Item item = new Item(ItemKind.LOCATION, chat.id(), List.of(message), latitude + ", " + longitude);
        return answered(conversation.answer(
                new Said.SharedLocation(chat, speaker, store.now(), message, item, latitude, longitude)));
    }

    String comesBack() {
        return answered(conversation.answer(new Said.Came(chat, speaker, store.now())));
    }

    /** Somebody removes the bot from this chat, or blocks it. */
    void putsTheBotOut() {
        assertThat(conversation.answer(new Said.Left(chat, speaker, store.now())))
                .isEmpty();
    }

    /** This group becomes a supergroup of that id. */
    Talk migratesTo(long id) {
        Chat supergroup = new Chat(id, 0, Chat.Kind.GROUP);
        assertThat(conversation.answer(
                        new Said.Migrated(new Chat(chat.id(), 0, chat.kind()), speaker, store.now(), supergroup)))
                .isEmpty();
        return new Talk(store, conversation, new Chat(id, chat.topic(), chat.kind()), speaker, messages);
    }

    String sendsPhoto(boolean toBot) {
        return sends(ItemKind.PHOTO, "", "", false, "", toBot);
    }

    /** Something of one's own, with what was typed below it. */
    String sends(ItemKind kind, String words, String caption) {
        return sends(kind, words, caption, false, "", false);
    }

    String forwards(ItemKind kind, String words) {
        return sends(kind, words, "", true, "", false);
    }

    String sendsPhotoOfAlbum(String album, String caption) {
        return sends(ItemKind.PHOTO, caption, caption, false, album, false);
    }

    private String sends(ItemKind kind, String words, String caption, boolean forwarded, String album, boolean toBot) {
        Item item = item(kind, ++messages, words);
        sentAt = store.now();
        return answered(conversation.answer(
                new Said.Sent(chat, speaker, store.now(), messages, item, caption, forwarded, album, toBot)));
    }

    /** A file with this caption. */
    String sendsFile(String name, byte[] content, String caption) {
        String id = "file " + ++files;
        contents.put(id, content);
        Item item = new Item(
                ItemKind.DOCUMENT,
                chat.id(),
                List.of(++messages),
                caption.isEmpty() ? name : caption,
                Optional.of(new Document(id, name, content.length)));
        return answered(said(new Said.Sent(chat, speaker, store.now(), messages, item, caption, false, "", false)));
    }

    String sendsFile(String name, String content, String caption) {
        return sendsFile(name, content.getBytes(StandardCharsets.UTF_8), caption);
    }

    /** In reply to the file that was sent last. */
    String repliesToFile(String text) {
        Item item = new Item(
                ItemKind.DOCUMENT, chat.id(), List.of(messages), "", Optional.of(new Document("file " + files, "", 0)));
        Said.Answered answered = new Said.Answered(messages, Optional.of(item));
        return answered(said(
                new Said.Text(chat, speaker, store.now(), ++messages, text, false, List.of(), Optional.of(answered))));
    }

    /** Whether Telegram hands out nothing. */
    void hidesFiles(boolean hidden) {
        hiding = hidden;
    }

    /** The files that were sent in the last answer. */
    List<Enclosure> files() {
        return answered.stream()
                .flatMap(reply -> reply instanceof Reply.Send send ? Stream.of(send.file()) : Stream.of())
                .toList();
    }

    /** As the door does: what is needed is fetched, and the same said anew. */
    private List<Reply> said(Said said) {
        try {
            return conversation.answer(said);
        } catch (FileNeeded needed) {
            needed.fetched(Optional.ofNullable(contents.get(needed.fileId()))
                    .filter(_ -> !hiding)
                    .<FileContent>map(FileContent.Bytes::new)
                    .orElseGet(FileContent.Unavailable::new));
            return conversation.answer(said);
        }
    }

    private Item item(ItemKind kind, long message, String words) {
        return new Item(kind, chat.id(), kind == ItemKind.TEXT ? List.of() : List.of(message), words);
    }

    String sendsProtected(ItemKind kind, String caption) {
        Item item = new Item(kind, chat.id(), List.of(), caption);
        return answered(conversation.answer(
                new Said.Sent(chat, speaker, store.now(), ++messages, item, caption, false, "", false)));
    }

    /** In reply to a message of this kind that came some time ago. */
    String repliesTo(ItemKind kind, String words, String text) {
        return repliesTo(5, item(kind, 5, words), text);
    }

    String repliesToMessage(long message, ItemKind kind, String text) {
        return repliesTo(message, item(kind, message, ""), text);
    }

    private String repliesTo(long message, Item item, String text) {
        Said.Answered answered = new Said.Answered(message, Optional.of(item));
        return answered(conversation.answer(
                new Said.Text(chat, speaker, store.now(), ++messages, text, false, List.of(), Optional.of(answered))));
    }

    /** In reply to a message of the bot that has no buttons. */
    String repliesToBare(long message, ItemKind kind, String text) {
        Said.Answered answered = new Said.Answered(message, Optional.of(item(kind, message, "")));
        return answered(conversation.answer(
                new Said.Text(chat, speaker, store.now(), ++messages, text, true, List.of(), Optional.of(answered))));
    }

    /** What this person is reminded of, the oldest first. */
    List<Content> contents() {
        return store.notifications().list(user().id(), Notifications.Page.first(100)).reversed().stream()
                .map(Notification::content)
                .toList();
    }

    /** These emoji are now on the message by which something was told last; the others are gone. */
    String reacts(String... emoji) {
        return reactsTo(TOLD, emoji);
    }

    /** The same on any message. */
    String reactsTo(long message, String... emoji) {
        Set<String> before = reactions;
        reactions = Set.of(emoji);
        return answered(conversation.answer(new Said.Reacted(chat, speaker, store.now(), message, before, reactions)));
    }

    /** In reply to what was told last. */
    String repliesToFired(String text) {
        List<String> buttons = firedButtons().map(Keyboard.Button::data).toList();
        return answered(
                conversation.answer(new Said.Text(chat, speaker, store.now(), ++messages, text, true, buttons)));
    }

    /** Presses a button under what was told last. */
    String pressesUnderFired(String label) {
        return sends(firedButtons()
                .filter(button -> button.text().contains(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label + " under " + fired()))
                .data());
    }

    List<String> firedLabels() {
        return firedButtons().map(Keyboard.Button::text).toList();
    }

    private Stream<Keyboard.Button> firedButtons() {
        return rows(Bots.addition(store)
                        .to(chat.id(), fired(), Told.of(fired()))
                        .keyboard())
                .stream()
                .flatMap(List::stream);
    }

    /** Presses the button that shows this text, or else the first that has it in its own, under what was answered last. */
    String presses(String label) {
        return sends(dataOf(label));
    }

    String sends(String data) {
        return answered(said(new Said.Pressed(chat, speaker, store.now(), TOLD, "callback", data)));
    }

    String dataOf(String label) {
        Stream<Keyboard.Button> exact =
                buttons().stream().filter(button -> button.text().equals(label));
        Stream<Keyboard.Button> within =
                buttons().stream().filter(button -> button.text().contains(label));
        return Stream.concat(exact, within)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label + " in " + answered))
                .data();
    }

    List<Keyboard.Button> buttons() {
        return rows().stream().flatMap(List::stream).toList();
    }

    /** The buttons under what was answered last, as they stand there. */
    List<List<Keyboard.Button>> rows() {
        return answered.stream()
                .flatMap(reply -> switch (reply) {
                    case Reply.Say say -> rows(say.keyboard()).stream();
                    case Reply.Send send -> rows(send.keyboard()).stream();
                    case Reply.Edit edit -> rows(edit.keyboard()).stream();
                    case Reply.DropButtons _, Reply.Toast _, Reply.React _ -> List.<List<Keyboard.Button>>of().stream();
                })
                .toList();
    }

    private static List<List<Keyboard.Button>> rows(Keyboard keyboard) {
        return keyboard instanceof Keyboard.Inline inline ? inline.rows() : List.of();
    }

    List<String> labels() {
        return buttons().stream().map(Keyboard.Button::text).toList();
    }

    List<Reply> replies() {
        return answered;
    }

    private String answered(List<Reply> replies) {
        answered = replies;
        return replies.stream().map(Talk::shown).collect(Collectors.joining("\n---\n"));
    }

    private static String shown(Reply reply) {
        return switch (reply) {
            case Reply.Say say -> say.text().text();
            case Reply.Send send -> "(file) " + send.caption().text();
            case Reply.Edit edit -> "(edited) " + edit.text().text();
            case Reply.DropButtons _ -> "(buttons dropped)";
            case Reply.React react -> "(reaction) " + react.emoji();
            case Reply.Toast toast -> "(toast) " + toast.text();
        };
    }

    Talk passes(Duration duration) {
        store.pass(duration);
        return this;
    }

    /** Whether Telegram would take this reply as one message. */
    static void fits(Reply reply) {
        RichText text = switch (reply) {
            case Reply.Say say -> say.text();
            case Reply.Send send -> send.caption();
            case Reply.Edit edit -> edit.text();
            case Reply.Toast toast -> RichText.plain(toast.text());
            case Reply.DropButtons _, Reply.React _ -> RichText.plain("");
        };
        assertThat(text.text().length()).isLessThanOrEqualTo(RichText.MOST);
    }

    TelegramId speaker() {
        return speaker.id();
    }

    /** Everything that is due is told now. */
    void fires() {
        fires(new Outcome.Delivered(chat.message(TOLD)));
    }

    /** The same where each attempt ends so. */
    void fires(Outcome outcome) {
        Dispatch dispatch = new Dispatch(
                new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), () -> 0), new FakePublicHolidays());
        for (Claim claim : store.claims().claim(100, Duration.ofMinutes(1))) {
            if (dispatch.decide(claim, store.now()) instanceof Decision.Tell tell) {
                assertThat(store.claims().begin(claim)).isTrue();
                fired = tell.message();
                assertThat(store.claims().settle(dispatch.settle(claim, tell, outcome, store.now())))
                        .isEqualTo(Claims.Settled.DONE);
            }
        }
    }

    /** What was told last. */
    Message fired() {
        return Objects.requireNonNull(fired);
    }

    FakeStore store() {
        return store;
    }

    User user() {
        return store.users().find(speaker.id()).orElseThrow();
    }

    /** When this person is told something next, the earliest first. */
    List<Instant> ahead() {
        return store.alarms().upcoming(user().id(), 100).stream()
                .map(one -> one.alarm().planned())
                .toList();
    }

    List<String> events() {
        return store.alarms().upcoming(user().id(), 100).stream()
                .map(one -> one.notification().event().value())
                .toList();
    }
}
