package dev.pora.telegram.script;

import dev.pora.channel.Destination;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Message;
import dev.pora.fake.FakeStore;
import dev.pora.notification.Original;
import dev.pora.telegram.conversation.Conversation;
import dev.pora.telegram.conversation.fired.Told;
import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.telegram.conversation.turn.Document;
import dev.pora.telegram.conversation.turn.FileContent;
import dev.pora.telegram.conversation.turn.FileNeeded;
import dev.pora.telegram.conversation.turn.Item;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Speaker;
import dev.pora.telegram.script.Screen.Seen;
import dev.pora.telegram.words.ItemKind;
import dev.pora.user.TelegramId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Plays a script with the conversation alone: no network, no Telegram. */
final class ConversationStage implements Stage {
    private static final Set<String> CAPTIONED = Set.of("photo", "voice", "video", "audio");

    private final Numbers numbers;
    private final FakeStore store;
    private final Conversation conversation;
    private final Firing firing;
    private final Screen screen;
    private final List<Shown> shown = new ArrayList<>();
    private final Map<Long, Document> files = new HashMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();
    private final Map<Long, Instant> said = new HashMap<>();
    private final Set<String> strangers;
    private long touched;

    ConversationStage(Script script) {
        numbers = new Numbers(script.cast());
        screen = new Screen(script.cast());
        strangers = new HashSet<>(script.cast().strangers());
        store = new FakeStore(script.start());
        conversation = Bots.over(store, () -> Scripts.BOT);
        firing = new Firing(store, this::tell);
    }

    @Override
    public void perform(Act act) {
        touched = 0;
        if (act instanceof Act.Deed deed && numbers.isPerson(deed.place())) {
            strangers.remove(deed.who());
        }
        switch (act) {
            case Act.Passes passes -> firing.pass(passes.time());
            case Act.Lives lives -> {
                says(lives, "/timezone " + lives.town());
                shown.clear();
            }
            case Act.Says says -> said(says);
            case Act.Presses presses -> pressed(presses);
            case Act.Shares shares -> shared(shares);
            case Act.Forwards forwards -> forwarded(forwards);
            case Act.Sends sends -> sent(sends);
            case Act.Rewrites rewrites -> rewritten(rewrites);
            case Act.Reacts reacts -> reacted(reacts);
            case Act.Blocks blocks -> blocked(blocks);
            case Act.Admits admits -> admitted(admits);
            case Act.Grows grows -> grown(grows.place());
        }
    }

    private void says(Act.Deed deed, String text) {
        Seen mine = screen.add(deed.place(), false, "text", text, Keyboard.none());
        answer(text(deed, mine));
    }

    /** An edited message was said when it was said first. */
    private Said.Text text(Act.Deed deed, Seen mine) {
        Instant at = said.computeIfAbsent(mine.id(), _ -> store.now());
        return new Said.Text(chat(deed), speaker(deed), at, mine.id(), mine.text(), false);
    }

    private void said(Act.Says says) {
        if (says.replyTo().isEmpty()) {
            says(says, says.text());
            return;
        }
        Seen to = repliedTo(says, says.replyTo().orElseThrow());
        Seen mine = screen.add(says.place(), false, "text", says.text(), Keyboard.none());
        List<String> buttons = to.buttons().stream().map(Keyboard.Button::data).toList();
        answer(new Said.Text(
                chat(says),
                speaker(says),
                store.now(),
                mine.id(),
                says.text(),
                to.byBot(),
                to.byBot() ? buttons : List.of(),
                Optional.of(new Said.Answered(to.id(), Optional.of(item(says, to))))));
    }

    private Seen repliedTo(Act.Deed deed, Target target) {
        return screen.latest(deed.place(), target, seen -> seen.byBot() || !target.equals(Target.ANY))
                .orElseThrow(() -> target.isMissing(""));
    }

    /** A plain text can be told without a copy. */
    private Item item(Act.Deed deed, Seen seen) {
        ItemKind kind = ItemKind.valueOf(seen.kind().toUpperCase(Locale.ROOT));
        List<Long> copied = kind == ItemKind.TEXT ? List.of() : List.of(seen.id());
        return new Item(kind, chat(deed).id(), copied, seen.text().strip(), Optional.ofNullable(files.get(seen.id())));
    }

    private void forwarded(Act.Forwards forwards) {
        Seen mine = screen.add(forwards.place(), false, "text", forwards.text(), Keyboard.none());
        answer(new Said.Sent(
                chat(forwards), speaker(forwards), store.now(), mine.id(), item(forwards, mine), "", true, "", false));
    }

    private void sent(Act.Sends sends) {
        boolean document = sends.kind().equals("document");
        String words = document ? sends.name() : sends.text();
        Seen mine = screen.add(sends.place(), false, sends.kind(), words, Keyboard.none());
        if (document) {
            files.put(mine.id(), document(sends.name(), sends.text()));
        }
        answer(sent(sends, mine, CAPTIONED.contains(sends.kind()) ? words : ""));
    }

    private Said.Sent sent(Act.Sends sends, Seen mine, String caption) {
        return new Said.Sent(
                chat(sends),
                speaker(sends),
                store.now(),
                mine.id(),
                item(sends, mine),
                caption,
                false,
                "",
                sends.replyTo().map(to -> repliedTo(sends, to).byBot()).orElse(false));
    }

    private void shared(Act.Shares shares) {
        String where = String.format(Locale.ROOT, "%.5f, %.5f", shares.latitude(), shares.longitude());
        Seen mine = screen.add(shares.place(), false, "location", where, Keyboard.none());
        answer(new Said.SharedLocation(
                chat(shares),
                speaker(shares),
                store.now(),
                mine.id(),
                item(shares, mine),
                shares.latitude(),
                shares.longitude()));
    }

    private void rewritten(Act.Rewrites rewrites) {
        Seen mine = screen.latest(rewrites.place(), rewrites.message(), seen -> !seen.byBot())
                .orElseThrow(() -> rewrites.message().isMissing(" of their own"));
        Seen now = screen.change(mine.id(), rewrites.text(), Keyboard.none()).orElse(mine);
        answer(new Said.Edited(text(rewrites, now), store.now()));
    }

    private void reacted(Act.Reacts reacts) {
        Seen to = screen.latest(reacts.place(), reacts.message(), _ -> true)
                .orElseThrow(() -> reacts.message().isMissing(""));
        Set<String> after = reacts.emoji().isEmpty() ? Set.of() : Set.of(reacts.emoji());
        Set<String> before = screen.react(to.id(), reacts.who(), after);
        answer(new Said.Reacted(chat(reacts), speaker(reacts), store.now(), to.id(), before, after));
    }

    private void pressed(Act.Presses presses) {
        Target target = presses.under().orElse(Target.ANY);
        Seen under = screen.latest(
                        presses.place(),
                        target,
                        seen -> button(seen, presses.label()).isPresent())
                .orElseThrow(() -> target.isMissing(" with a button [" + presses.label() + "]"));
        touched = under.id();
        String data = button(under, presses.label()).orElseThrow().data();
        answer(new Said.Pressed(chat(presses), speaker(presses), store.now(), under.id(), "press", data));
    }

    private static Optional<Keyboard.Button> button(Seen seen, String label) {
        return seen.buttons().stream()
                .filter(button -> button.text().contains(label))
                .findFirst();
    }

    private void blocked(Act.Blocks blocks) {
        answer(
                blocks.blocked()
                        ? new Said.Left(chat(blocks), speaker(blocks), store.now())
                        : new Said.Came(chat(blocks), speaker(blocks), store.now()));
    }

    private void admitted(Act.Admits admits) {
        if (!admits.whom().equals(Cast.Group.BOT)) {
            return;
        }
        switch (admits.standing()) {
            case ADDS -> answer(new Said.Came(chat(admits), speaker(admits), store.now()));
            case REMOVES -> answer(new Said.Left(chat(admits), speaker(admits), store.now()));
            case PROMOTES, DEMOTES -> {
                // A bot that may speak before and afterwards has nothing to do.
            }
        }
    }

    private void grown(String place) {
        Chat chat = numbers.chat(place);
        numbers.move(place);
        Chat supergroup = numbers.chat(place);
        answer(new Said.Migrated(
                chat, speaker(numbers.creator(place), Speaker.Rank.ADMINISTRATOR), store.now(), supergroup));
    }

    private void answer(Said said) {
        store.transactions().run(() -> answers(said).forEach(this::show));
    }

    /** What is needed is fetched, and the same said anew. */
    private List<Reply> answers(Said said) {
        try {
            return conversation.answer(said);
        } catch (FileNeeded needed) {
            needed.fetched(new FileContent.Bytes(Objects.requireNonNull(contents.get(needed.fileId()))));
            return conversation.answer(said);
        }
    }

    private void show(Reply reply) {
        switch (reply) {
            case Reply.Say say -> {
                var _ = wrote(
                        numbers.place(say.chat().id(), say.chat().topic()),
                        say.text().text(),
                        say.keyboard());
            }
            case Reply.Send send -> sent(send);
            case Reply.React react ->
                shown.add(new Shown(
                        numbers.place(react.chat().id(), react.chat().topic()),
                        Shown.What.REACTS,
                        react.emoji(),
                        0,
                        ""));
            case Reply.Edit edit -> edited(edit.messageId(), edit.text().text(), edit.keyboard());
            case Reply.DropButtons drop -> {
                Seen before = screen.find(drop.messageId());
                screen.change(before.id(), before.text(), Keyboard.none())
                        .ifPresent(_ -> shown.add(
                                new Shown(before.place(), Shown.What.TAKES_BUTTONS, before.text(), before.id(), "")));
            }
            case Reply.Toast toast -> {
                if (!toast.text().isEmpty()) {
                    shown.add(Shown.notes(toast.text()));
                }
            }
        }
    }

    /** What can be replied to has an id by which it is found again. */
    private void sent(Reply.Send send) {
        String place = numbers.place(send.chat().id(), send.chat().topic());
        Seen seen = screen.add(place, true, "document", send.caption().text(), send.keyboard());
        files.put(seen.id(), document(send.file().name(), send.file().content()));
        shown.add(new Shown(
                place,
                Shown.What.SENDS,
                "file " + send.file().name(),
                0,
                Shown.body(
                        send.caption().text() + "\n" + send.file().content().stripTrailing(),
                        Screen.rows(send.keyboard()))));
    }

    private Document document(String name, String content) {
        String id = "file-" + contents.size();
        contents.put(id, content.getBytes(StandardCharsets.UTF_8));
        return new Document(id, name, content.length());
    }

    private Seen wrote(String place, String text, Keyboard keyboard) {
        Seen seen = screen.add(place, true, "text", text, keyboard);
        shown.add(Shown.writes(place, seen.body()));
        return seen;
    }

    private void edited(long message, String text, Keyboard keyboard) {
        Seen before = screen.find(message);
        screen.change(message, text, keyboard)
                .ifPresent(after ->
                        shown.add(new Shown(before.place(), Shown.What.EDITS, before.text(), message, after.body())));
    }

    private Outcome tell(Destination to, Message message) {
        String place = numbers.place(to);
        if (strangers.contains(place)) {
            return new Outcome.Unreachable("Forbidden: bot can't initiate conversation with a user");
        }
        Optional<Original> copied = Told.copied(message);
        copied.ifPresent(original -> copy(place, original));
        Told alone = copied.isPresent() ? Told.belowCopy((Message.Reminder) message) : Told.of(message);
        Told told = Bots.addition(store).to(numbers.chat(place).id(), message, alone);
        Seen seen = wrote(place, told.text().text(), told.keyboard());
        return new Outcome.Delivered(numbers.chat(place).message(seen.id()));
    }

    private void copy(String place, Original original) {
        String name = original.message().value();
        Seen seen = screen.find(Long.parseLong(name.substring(name.indexOf('/') + 1)));
        String of = seen.kind().equals("text") ? '"' + seen.text() + '"' : "the " + seen.kind();
        var _ = screen.add(place, true, seen.kind(), seen.text(), Keyboard.none());
        shown.add(new Shown(place, Shown.What.COPIES, of, 0, ""));
    }

    private Speaker speaker(Act.Deed deed) {
        boolean posts =
                numbers.isChannel(deed.place()) && !(deed instanceof Act.Presses) && !(deed instanceof Act.Admits);
        if (posts) {
            return new Speaker(
                    new TelegramId(numbers.chat(deed.place()).id()),
                    deed.place(),
                    Optional.empty(),
                    Optional.empty(),
                    Speaker.Rank.ADMINISTRATOR);
        }
        boolean creator = numbers.isCreator(deed.place(), deed.who());
        return speaker(deed.who(), creator ? Speaker.Rank.ADMINISTRATOR : Speaker.Rank.MEMBER);
    }

    private Speaker speaker(String name, Speaker.Rank rank) {
        return new Speaker(
                new TelegramId(numbers.person(name)),
                name,
                Optional.of(numbers.language(name).tag()),
                Cast.username(name),
                rank);
    }

    private Chat chat(Act.Deed deed) {
        return numbers.chat(deed.place());
    }

    @Override
    public List<Shown> shown() {
        List<Shown> all = List.copyOf(shown);
        shown.clear();
        return all;
    }

    @Override
    public long touched() {
        return touched;
    }

    @Override
    public void close() {}
}
