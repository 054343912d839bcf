package dev.pora.telegram.conversation;

import dev.pora.notification.Changing;
import dev.pora.notification.EventName;
import dev.pora.notification.Hosts;
import dev.pora.notification.Ledger;
import dev.pora.notification.Relocating;
import dev.pora.notification.Returning;
import dev.pora.notification.Scheduling;
import dev.pora.notification.Undoing;
import dev.pora.phrase.PhraseReader;
import dev.pora.phrase.Reading;
import dev.pora.place.Coordinates;
import dev.pora.place.Places;
import dev.pora.telegram.conversation.calendar.Picking;
import dev.pora.telegram.conversation.card.Card;
import dev.pora.telegram.conversation.card.CardTimes;
import dev.pora.telegram.conversation.card.Editing;
import dev.pora.telegram.conversation.card.Rescheduling;
import dev.pora.telegram.conversation.care.Bounds;
import dev.pora.telegram.conversation.care.Floods;
import dev.pora.telegram.conversation.creation.Agreeing;
import dev.pora.telegram.conversation.creation.Amending;
import dev.pora.telegram.conversation.creation.Attaching;
import dev.pora.telegram.conversation.creation.Joining;
import dev.pora.telegram.conversation.creation.Remembering;
import dev.pora.telegram.conversation.data.Belongings;
import dev.pora.telegram.conversation.echo.Echoing;
import dev.pora.telegram.conversation.fired.Reacting;
import dev.pora.telegram.conversation.fired.Responding;
import dev.pora.telegram.conversation.fired.Tellings;
import dev.pora.telegram.conversation.group.Finishing;
import dev.pora.telegram.conversation.group.Managing;
import dev.pora.telegram.conversation.group.Presence;
import dev.pora.telegram.conversation.guide.Guiding;
import dev.pora.telegram.conversation.link.Links;
import dev.pora.telegram.conversation.lists.Browsing;
import dev.pora.telegram.conversation.lists.Listing;
import dev.pora.telegram.conversation.memory.Attached;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.offer.Offering;
import dev.pora.telegram.conversation.operators.Operating;
import dev.pora.telegram.conversation.settings.Accustoming;
import dev.pora.telegram.conversation.settings.Preferring;
import dev.pora.telegram.conversation.settings.Reverting;
import dev.pora.telegram.conversation.settings.Settling;
import dev.pora.telegram.conversation.settings.Speaking;
import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.CommandLine;
import dev.pora.telegram.conversation.typed.Courtesy;
import dev.pora.telegram.conversation.typed.DateWords;
import dev.pora.telegram.conversation.typed.TimeWords;
import dev.pora.telegram.words.Texts;
import dev.pora.user.Language;
import dev.pora.user.User;
import dev.pora.user.Users;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the bot does about what people say. Effects go through the domain's services within the caller's transaction;
 * what comes back is to be kept in that same transaction and sent until it is taken.
 */
public final class Conversation {
    private final Bounds bounds;
    private final Floods floods;
    private final Users users;
    private final Hosts hosts;
    private final Addressing addressing;
    private final Memories memories;
    private final Remembering remembering;
    private final Agreeing agreeing;
    private final Guiding guiding;
    private final Settling settling;
    private final Supplying supplying;
    private final Replying replying;
    private final Presence presence;
    private final Commands commands;
    private final Pressing pressing;
    private final Reacting reacting;
    private final Browsing browsing;
    private final Joining joining;
    private final Amending amending;
    private final Belongings belongings;

    /**
     * Throws IllegalArgumentException when a text of any language cannot be read.
     *
     * @param botName the bot's user name without the {@code @}; empty while Telegram has not told it
     */
    public Conversation(Ports ports, PhraseReader reader, Places places, Supplier<String> botName, Bounds bounds) {
        Texts.readAll();
        Ledger ledger = ports.ledger();
        Scheduling scheduling = new Scheduling(ledger, bounds.mostOpen());
        this.bounds = bounds;
        this.floods = new Floods(bounds.messagesAMinute());
        this.users = ledger.users();
        this.hosts = ports.hosts();
        this.addressing = new Addressing(botName);
        this.memories = new Memories(ports.conversations());
        this.remembering = new Remembering(reader, scheduling, memories, ledger.clock());
        this.agreeing = new Agreeing(remembering, memories);
        TimeWords words = new TimeWords(reader);
        Responding responding = new Responding(ledger, words);
        this.browsing = new Browsing(ledger, ports.shared(), ports.listings(), scheduling, responding, words, memories);
        Listing listing = new Listing(ledger, scheduling, browsing, memories);
        Relocating relocating = new Relocating(ledger);
        Reverting reverting = new Reverting(relocating, memories);
        this.settling = new Settling(
                places, relocating, remembering, listing, new Undoing(ledger), reverting, memories, ledger.clock());
        Speaking speaking = new Speaking(users, reverting);
        DateWords dates = new DateWords(reader);
        this.belongings = new Belongings(
                ledger, bounds.mostOpen(), reader, settling, ports.conversations(), ports.inbox(), memories);
        Operating operating = new Operating(ports.operation(), memories);
        Card card = new Card(ledger, scheduling, new Links(reader, botName, ledger.clock()));
        Rescheduling rescheduling = new Rescheduling(ledger, reader, card::changed);
        Editing editing =
                new Editing(ledger, scheduling, rescheduling, card, ports.listings(), ports.deliveries(), memories);
        CardTimes cardTimes = new CardTimes(ledger, rescheduling, words, dates);
        Echoing echoing = new Echoing(ledger, reader, memories);
        this.guiding = new Guiding(remembering, words, memories, ledger.clock());
        Offering offering = new Offering(remembering, memories);
        Aims aims = new Aims(responding, echoing, editing, cardTimes, guiding, browsing);
        Picking picking = new Picking(aims, reader, memories, ledger.clock());
        Accustoming accustoming = new Accustoming(relocating, reverting, memories);
        Preferring preferring = new Preferring(
                relocating, ledger.holidays(), dates, accustoming, speaking, settling, reverting, memories);
        Managing managing = new Managing(ledger, ports.shared());
        this.supplying = new Supplying(
                managing,
                editing,
                cardTimes,
                echoing,
                picking,
                preferring,
                accustoming,
                remembering,
                operating,
                memories);
        Tellings tellings = new Tellings(ports.deliveries(), ledger);
        Finishing finishing = new Finishing(responding, managing, new Changing(ledger), ledger.clock());
        this.replying = new Replying(managing, finishing, tellings, responding, editing, listing, words);
        this.presence = new Presence(ports.shared(), ports.hosts(), new Returning(ledger, ports.shared()), memories);
        this.commands = new Commands(
                addressing,
                presence,
                managing,
                settling,
                listing,
                browsing,
                replying,
                preferring,
                speaking,
                guiding,
                offering,
                operating,
                belongings,
                memories);
        this.pressing = new Pressing(
                managing,
                finishing,
                responding,
                editing,
                echoing,
                picking,
                preferring,
                remembering,
                guiding,
                offering,
                settling,
                listing,
                browsing,
                speaking,
                operating,
                belongings);
        this.reacting = new Reacting(tellings, finishing::done, responding, memories);
        this.amending = new Amending(ledger, scheduling, remembering, memories);
        this.joining = new Joining(ledger, remembering, memories);
    }

    /** The replies to one thing said, in the order in which they are to be sent; none where a group talks among itself. */
    public List<Reply> answer(Said said) {
        return switch (said) {
            case Said.Text text ->
                addressing
                        .heard(text)
                        .map(heard -> turned(said, turn -> heard(turn, text, heard)))
                        .orElseGet(List::of);
            case Said.Pressed pressed -> pressed(pressed);
            case Said.SharedLocation location -> turned(said, turn -> located(turn, location));
            case Said.Came came -> came(new Turn(came, registered(came)));
            case Said.Left left -> {
                presence.left(left);
                yield List.of();
            }
            case Said.Migrated moved -> {
                presence.migrated(moved);
                yield List.of();
            }
            case Said.Sent sent ->
                addressing
                        .heard(sent)
                        .map(heard -> turned(sent, turn -> sent(turn, sent, heard)))
                        .orElseGet(List::of);
            case Said.Edited edited -> edited(edited);
            case Said.Reacted reacted -> reacted(reacted);
        };
    }

    /** Nobody greets a channel's readers. */
    private List<Reply> came(Turn turn) {
        if (!turn.inPrivate()) {
            presence.letIn(turn);
        }
        if (turn.chat().kind() == Chat.Kind.CHANNEL) {
            var _ = presence.goOn(turn);
            return List.of();
        }
        return turn.sayAll(commands.welcome(turn));
    }

    /**
     * A channel is its administrators' to write in: its readers press in vain. Whoever had themselves forgotten is not
     * known again by a button of before.
     */
    private List<Reply> pressed(Said.Pressed pressed) {
        boolean inVain = pressed.chat().kind() == Chat.Kind.CHANNEL && !pressed.isByAdministrator();
        boolean forgotten = pressed.chat().id() == pressed.speaker().id().value()
                && users.find(pressed.speaker().id()).isEmpty();
        if (forgotten) {
            return List.of(
                    new Reply.Toast(pressed.callbackId(), texts(pressed).stale()),
                    new Reply.DropButtons(pressed.chat(), pressed.messageId()));
        }
        return inVain
                ? List.of(new Reply.Toast(
                        pressed.callbackId(), texts(pressed).group().administratorsOnly()))
                : turned(pressed, turn -> pressing.press(turn, pressed));
    }

    /**
     * In the name of the speaker; of whoever answers for the chat in a channel, whose posts have no author, and where
     * an administrator of a group remains anonymous.
     */
    private List<Reply> turned(Said said, Function<Turn, List<Reply>> answer) {
        boolean nobodys = said.speaker().isTheChat() || said.chat().kind() == Chat.Kind.CHANNEL;
        Optional<User> user =
                nobodys ? hosts.find(said.chat().place()).flatMap(users::find) : Optional.of(registered(said));
        return user.map(one -> calmly(new Turn(said, one), answer)).orElseGet(() -> withoutHost(said));
    }

    /** Whoever says too much is told so once, and not heard until they pause. */
    private List<Reply> calmly(Turn turn, Function<Turn, List<Reply>> answer) {
        Floods.Verdict verdict = Heard.counted(turn.said())
                .map(message -> floods.of(turn.said().speaker().id(), message, turn.at()))
                .orElse(Floods.Verdict.HEARD);
        return switch (verdict) {
            case HEARD -> answer.apply(turn);
            case TOO_MUCH -> turn.say(turn.texts().tooMuch(bounds.messagesAMinute()));
            case IGNORED -> List.of();
        };
    }

    private static List<Reply> withoutHost(Said said) {
        if (said instanceof Said.SharedLocation) {
            return List.of();
        }
        String why = texts(said).group().noHost();
        return List.of(
                said instanceof Said.Pressed pressed
                        ? new Reply.Toast(pressed.callbackId(), why)
                        : new Reply.Say(said.chat(), RichText.plain(why), Keyboard.none()));
    }

    /** A chat has no language of its own; what is written in its name has. */
    private static Texts texts(Said said) {
        boolean russian = said.speaker().isTheChat()
                && said instanceof Said.Text text
                && text.text().codePoints().anyMatch(sign -> UnicodeScript.of(sign) == UnicodeScript.CYRILLIC);
        return Texts.in(russian ? Language.RUSSIAN : said.speaker().language());
    }

    private User registered(Said said) {
        return users.register(said.speaker().id(), said.speaker().language());
    }

    /** Only what was heard before can say something else now. */
    private List<Reply> edited(Said.Edited edited) {
        return users.find(edited.speaker().id())
                .map(user -> new Turn(edited, user))
                .flatMap(turn -> Heard.edited(turn, edited.now(), addressing)
                        .filter(said -> said.words().length() <= EventName.MOST)
                        .map(said -> calmly(turn, _ -> turn.answer(said.message(), amending.edited(turn, said)))))
                .orElseGet(List::of);
    }

    /** Only somebody who was told something can react to it. */
    private List<Reply> reacted(Said.Reacted reacted) {
        return users.find(reacted.speaker().id())
                .map(user -> reacting.reacted(new Turn(reacted, user), reacted))
                .orElseGet(List::of);
    }

    private List<Reply> sent(Turn turn, Said.Sent sent, String caption) {
        Optional<List<Page>> file = belongings.sent(turn, sent);
        if (file.isPresent()) {
            return turn.sayAll(file.get());
        }
        Attached attached = Attaching.of(turn, sent);
        Optional<List<Reply>> joined = joining.joined(turn, sent, attached);
        if (joined.isPresent()) {
            return joined.get();
        }
        joining.begins(turn, sent.messageId(), sent.album());
        boolean empty = attached.original().isEmpty() && sent.item().words().isBlank();
        if (empty && caption.isBlank()) {
            return turn.say(turn.texts().items().nothing());
        }
        Question said = Question.said(sent.messageId(), turn.at(), turn.user().language(), caption)
                .with(Optional.of(attached));
        return turn.sayAll(remembering.attached(turn, said));
    }

    private List<Reply> heard(Turn turn, Said.Text said, String text) {
        Optional<CommandLine> command = CommandLine.read(text).or(() -> Courtesy.command(text));
        if (command.filter(one -> one.isReminder()).isPresent()) {
            String what = command.get().rest();
            return what.isEmpty() && Heard.attached(turn, said).isEmpty()
                    ? turn.say(turn.texts().group().remindHow())
                    : heardText(turn, said, what);
        }
        if (command.isPresent()) {
            return turn.sayAll(commands.run(turn, command.get()));
        }
        return text.isBlank() && Heard.attached(turn, said).isEmpty()
                ? turn.say(turn.texts().help(addressing.mention()))
                : heardText(turn, said, text);
    }

    private List<Reply> heardText(Turn turn, Said.Text said, String text) {
        joining.begins(turn, said.messageId(), "");
        return text.length() > EventName.MOST
                ? turn.say(turn.texts().tooLong(EventName.MOST))
                : turn.sayAll(typed(turn, Heard.question(turn, said, text).with(Heard.attached(turn, said))));
    }

    /** Whatever was asked about the message that is replied to is answered by that. */
    private List<Page> about(Turn turn, Question said) {
        if (turn.said() instanceof Said.Text text) {
            text.answered()
                    .map(Said.Answered::messageId)
                    .filter(message -> message > 0)
                    .ifPresent(message ->
                            memories.change(turn, memory -> memory.withoutQuestionsAbout(Math.toIntExact(message))));
        }
        return remembering.attached(turn, said);
    }

    private Optional<List<Page>> retimed(Turn turn, Question said) {
        return turn.said() instanceof Said.Text text
                ? text.answered().flatMap(answered -> amending.retimed(turn, said, answered.messageId()))
                : Optional.empty();
    }

    private List<Page> typed(Turn turn, Question said) {
        Optional<List<Page>> answered = replying.words(turn, said);
        return answered.isPresent() ? answered.get() : anew(turn, said);
    }

    private List<Page> anew(Turn turn, Question said) {
        return belongings
                .typed(turn, said.words())
                .or(() -> supplying.verbatim(turn, said))
                .or(() -> guiding.typed(turn, said))
                .orElseGet(() -> unguided(turn, said));
    }

    private List<Page> unguided(Turn turn, Question said) {
        if (Courtesy.greets(said.words())) {
            return commands.greet(turn);
        }
        if (Courtesy.thanks(said.words())) {
            return List.of(Page.of(turn.texts().youAreWelcome()));
        }
        if (Courtesy.asksHowWeAre(said.words())) {
            return List.of(Page.of(turn.texts().iAmWell()));
        }
        if (Courtesy.agrees(said.words())) {
            return agreeing.agreed(turn);
        }
        if (Courtesy.declines(said.words())) {
            return agreeing.declined(turn);
        }
        if (said.attached().isPresent()) {
            return retimed(turn, said).orElseGet(() -> about(turn, said));
        }
        return supplying
                .typed(turn, said)
                .or(() -> settling.typed(turn, said))
                .or(() -> searched(turn, said))
                .orElseGet(() -> remembering.typed(turn, said));
    }

    /** "Find milk", unless it answers a question or says when; what is not found may have been meant as a reminder. */
    private Optional<List<Page>> searched(Turn turn, Question said) {
        return Courtesy.query(said.words())
                .filter(_ -> memories.of(turn).openAt(turn.at()).isEmpty()
                        && remembering.read(turn, said) instanceof Reading.Nothing)
                .map(query -> List.of(browsing.searched(turn, query)
                        .orElseGet(() -> remembering.orWhen(turn, said, browsing.search(turn, query)))));
    }

    /** In a group a location is for everybody, unless the bot has just asked for it. */
    private List<Reply> located(Turn turn, Said.SharedLocation location) {
        Coordinates where = new Coordinates(location.latitude(), location.longitude());
        boolean newcomer = turn.inPrivate() && turn.user().zone().isEmpty();
        if (newcomer || settling.isAsked(turn)) {
            return turn.sayAll(settling.at(turn, where));
        }
        return turn.inPrivate() ? turn.sayAll(somewhere(turn, location, where)) : List.of();
    }

    /** A place to remember; or whoever shares it lives there now. */
    private List<Page> somewhere(Turn turn, Said.SharedLocation location, Coordinates where) {
        Question said = Question.said(
                        location.messageId(), turn.at(), turn.user().language(), "")
                .with(Optional.of(Attaching.of(turn, location.item())));
        List<Page> pages = new ArrayList<>(remembering.attached(turn, said));
        settling.lives(turn, where)
                .ifPresent(button -> pages.addFirst(pages.getFirst()
                        .with(Keyboard.stacked(pages.removeFirst().keyboard(), button))));
        return pages;
    }
}
