package dev.pora.telegram.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.SandboxServer;
import dev.pora.sandbox.transcript.Entry;
import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.World;
import dev.pora.telegram.script.Shown.What;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the bot did in the sandbox, read from the calls that it made. */
final class SandboxScreen {
    private final SandboxServer sandbox;
    private final SandboxPlaces places;
    private final Map<Long, Integer> latest = new HashMap<>();
    private final Map<Key, Message> before = new HashMap<>();
    private long read;

    private record Key(long chat, int message) {}

    SandboxScreen(SandboxServer sandbox, SandboxPlaces places) {
        this.sandbox = sandbox;
        this.places = places;
    }

    /** Since it was asked last. */
    List<Shown> shown() {
        List<Entry> entries = sandbox.transcript().after(read);
        List<Shown> shown = new ArrayList<>();
        for (Entry entry : entries) {
            read = entry.number();
            if (entry.isOk()) {
                shown(entry).ifPresent(shown::add);
            }
        }
        return shown;
    }

    private Optional<Shown> shown(Entry entry) {
        ObjectNode given = entry.parameters();
        return switch (entry.method().toLowerCase(Locale.ROOT)) {
            case "sendmessage" -> Optional.of(wrote(entry));
            case "senddocument" -> Optional.of(sent(entry));
            case "copymessage" -> Optional.of(copied(entry));
            case "editmessagetext", "editmessagecaption" -> Optional.of(edited(entry));
            case "editmessagereplymarkup" -> Optional.of(buttonsChanged(entry));
            case "deletemessage" -> Optional.of(touched(entry, What.DELETES, ""));
            case "setmessagereaction" ->
                Optional.of(new Shown(
                        place(entry),
                        What.REACTS,
                        given.path("reaction").path(0).path("emoji").asText(),
                        0,
                        ""));
            case "answercallbackquery" ->
                Optional.of(given.path("text").asText())
                        .filter(text -> !text.isEmpty())
                        .map(Shown::notes);
            default -> Optional.empty();
        };
    }

    private Shown wrote(Entry entry) {
        Message message = next(entry.chatId());
        return Shown.writes(place(message), body(message.json().path("text"), entry));
    }

    private Shown sent(Entry entry) {
        Message message = next(entry.chatId());
        JsonNode document = message.json().path("document");
        String content = world().files()
                .find(document.path("file_id").asText())
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .orElse("");
        String file = "file " + document.path("file_name").asText();
        return new Shown(
                place(message),
                What.SENDS,
                file,
                0,
                Shown.body(message.json().path("caption").asText() + "\n" + content.stripTrailing(), rows(entry)));
    }

    private Shown copied(Entry entry) {
        Message message = next(entry.chatId());
        String kind = Contents.kind(message);
        String of = kind.equals("text") ? '"' + message.text() + '"' : "the " + kind;
        return new Shown(place(message), What.COPIES, of, 0, Shown.body("", rows(entry)));
    }

    private Shown edited(Entry entry) {
        JsonNode given = entry.parameters();
        return touched(entry, What.EDITS, body(given.has("text") ? given.path("text") : given.path("caption"), entry));
    }

    private Shown buttonsChanged(Entry entry) {
        Message message = before(key(entry));
        List<String> rows = rows(entry);
        return rows.isEmpty()
                ? touched(entry, What.TAKES_BUTTONS, "")
                : touched(entry, What.EDITS, Shown.body(Contents.words(message), rows));
    }

    private Shown touched(Entry entry, What what, String body) {
        Key key = key(entry);
        Message old = before(key);
        Shown shown = new Shown(place(old), what, Contents.words(old), key.message(), body);
        messages(key.chat())
                .filter(message -> message.id() == key.message())
                .forEach(message -> before.put(key, message));
        return shown;
    }

    private static Key key(Entry entry) {
        return new Key(entry.chatId(), entry.parameters().path("message_id").asInt());
    }

    private Message before(Key key) {
        return Objects.requireNonNull(before.get(key), "nobody saw message " + key);
    }

    /** The first message that the bot sent to this chat and that was not looked at yet. */
    private Message next(long chat) {
        int after = latest.getOrDefault(chat, 0);
        Message next = messages(chat)
                .filter(message -> message.id() > after)
                .findFirst()
                .orElseThrow(() -> new AssertionError("A message that was sent is in no chat"));
        latest.put(chat, next.id());
        before.put(new Key(chat, next.id()), next);
        return next;
    }

    private Stream<Message> messages(long chat) {
        return world().messages(chat).stream().filter(places::isBots);
    }

    private static String body(JsonNode text, Entry entry) {
        return Shown.body(text.asText(), rows(entry));
    }

    private static List<String> rows(Entry entry) {
        JsonNode markup = entry.parameters().path("reply_markup");
        if (markup.path("remove_keyboard").asBoolean()) {
            return List.of(Shown.typingRow(List.of()));
        }
        Stream<String> under = stream(markup.path("inline_keyboard")).map(row -> Shown.row(labels(row)));
        Stream<String> typing = stream(markup.path("keyboard")).map(row -> Shown.typingRow(labels(row)));
        return Stream.concat(under, typing).toList();
    }

    private static List<String> labels(JsonNode row) {
        return stream(row).map(button -> button.path("text").asText()).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private String place(Entry entry) {
        return places.name(entry.chatId(), 0);
    }

    private String place(Message message) {
        JsonNode json = message.json();
        int topic = json.path("is_topic_message").asBoolean()
                ? json.path("message_thread_id").asInt()
                : 0;
        return places.name(message.chatId(), topic);
    }

    private World world() {
        return sandbox.world();
    }
}
