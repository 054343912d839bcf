package dev.pora.telegram.conversation.settings;

import dev.pora.notification.Relocating;
import dev.pora.notification.Relocating.Rebound;
import dev.pora.notification.Relocating.Relocated;
import dev.pora.notification.UndoId;
import dev.pora.notification.Undoing;
import dev.pora.notification.Undoing.Undone;
import dev.pora.phrase.Reading;
import dev.pora.place.Coordinates;
import dev.pora.place.Place;
import dev.pora.place.Places;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.creation.Remembering;
import dev.pora.telegram.conversation.creation.TownQuestion;
import dev.pora.telegram.conversation.lists.Listing;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Memory;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.SaidClock;
import dev.pora.telegram.words.SettingsTexts;
import dev.pora.user.TelegramId;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Learns where people live, and goes on with the phrases that had to wait for it. */
public final class Settling {
    private static final int MOST_PLACES = 5;

    /** A longer text is no name of a place. */
    private static final int LONGEST_NAME = 60;

    /** A text of more words that is no known place is rather something to be reminded of. */
    private static final int WORDS_OF_A_NAME = 2;

    private final Places places;
    private final Relocating relocating;
    private final Remembering remembering;
    private final Listing listing;
    private final Undoing undoing;
    private final Reverting reverting;
    private final Memories memories;
    private final InstantSource clock;

    public Settling(
            Places places,
            Relocating relocating,
            Remembering remembering,
            Listing listing,
            Undoing undoing,
            Reverting reverting,
            Memories memories,
            InstantSource clock) {
        this.places = places;
        this.relocating = relocating;
        this.remembering = remembering;
        this.listing = listing;
        this.undoing = undoing;
        this.reverting = reverting;
        this.memories = memories;
        this.clock = clock;
    }

    /** Says the present zone, if there is one, and asks. */
    public Page ask(Turn turn, String intro) {
        memories.change(turn, memory -> memory.askingTown(turn.at()));
        return TownQuestion.of(turn, intro + "\n\n" + turn.texts().askTown());
    }

    public Page askAgain(Turn turn) {
        String now = turn.user()
                .zone()
                .map(zone -> turn.texts().zoneIs(zoneName(turn, zone), clockOf(turn, zone)))
                .orElse("");
        return now.isEmpty() ? askFirst(turn) : ask(turn, now);
    }

    private Page askFirst(Turn turn) {
        memories.change(turn, memory -> memory.askingTown(turn.at()));
        return TownQuestion.of(turn, turn.texts().askTown());
    }

    /** The answer to the question for the town, if the text is one; a text that is clearly a reminder is not. */
    public Optional<List<Page>> typed(Turn turn, Question said) {
        String text = said.words().strip();
        Optional<List<Page>> clocked = isAsked(turn) ? clocked(turn, text) : Optional.empty();
        if (clocked.isPresent()) {
            return clocked;
        }
        if (!isAsked(turn) || text.length() > LONGEST_NAME || remembering.whole(turn, said)) {
            return Optional.empty();
        }
        List<Place> found = places.named(text, MOST_PLACES);
        return found.isEmpty() ? misspelt(turn, said) : Optional.of(among(turn, found));
    }

    /** A time alone may be the answer to another question. */
    private Optional<List<Page>> clocked(Turn turn, String text) {
        return SaidClock.read(text)
                .filter(said ->
                        said.now() || memories.of(turn).openAt(turn.at()).isEmpty())
                .map(said -> List.of(ClockQuestion.of(turn, said, turn.at())));
    }

    /** Whether the town may be meant. Somebody whose zone is unknown may answer at any time. */
    public boolean isAsked(Turn turn) {
        return memories.of(turn)
                .askedTown()
                .filter(asked -> turn.user().zone().isEmpty()
                        || asked.plus(Memory.PATIENCE).isAfter(turn.at()))
                .isPresent();
    }

    private Optional<List<Page>> misspelt(Turn turn, Question said) {
        String text = said.words().strip();
        boolean likeName = turn.user().zone().isEmpty()
                && text.split("\\s+").length <= WORDS_OF_A_NAME
                && !isAskedWhat(turn)
                && remembering.read(turn, said) instanceof Reading.Nothing;
        return likeName ? Optional.of(List.of(remembering.orWhen(turn, said, unknown(turn, text)))) : Optional.empty();
    }

    private boolean isAskedWhat(Turn turn) {
        return memories.of(turn)
                .openAt(turn.at())
                .filter(question -> question.kind() == Question.Kind.WHAT)
                .isPresent();
    }

    /** A town that was named with the command, or the time there. */
    public List<Page> named(Turn turn, String text) {
        return SaidClock.read(text)
                .map(said -> List.of(ClockQuestion.of(turn, said, turn.at())))
                .orElseGet(() -> town(turn, text));
    }

    private List<Page> town(Turn turn, String text) {
        List<Place> found = text.length() > LONGEST_NAME ? List.of() : places.named(text.strip(), MOST_PLACES);
        return found.isEmpty() ? List.of(unknown(turn, text.strip())) : among(turn, found);
    }

    private Page unknown(Turn turn, String text) {
        memories.change(turn, memory -> memory.askingTown(turn.at()));
        return TownQuestion.of(turn, turn.texts().unknownTown(Excerpt.line(text)));
    }

    private List<Page> among(Turn turn, List<Place> found) {
        boolean clear = found.stream().map(Place::zone).distinct().count() == 1;
        return clear
                ? settle(
                        turn,
                        found.getFirst().zone(),
                        found.getFirst().label(turn.user().language()))
                : List.of(TownQuestion.among(turn, found));
    }

    public List<Page> at(Turn turn, Coordinates where) {
        return places.at(where)
                .map(zone -> settle(turn, zone, ""))
                .orElseGet(() -> List.of(TownQuestion.of(turn, turn.texts().noZoneThere())));
    }

    /** A button for somebody who may live in another zone now than before. */
    public Optional<Keyboard> lives(Turn turn, Coordinates where) {
        return places.at(where)
                .filter(zone -> !turn.user().zone().equals(Optional.of(zone)))
                .map(zone -> Keyboard.column(List.of(new Keyboard.Button(
                        turn.texts().items().iAmHere(zoneName(turn, zone)),
                        new ButtonData.Zone(turn.user().telegramId(), zone).encoded()))));
    }

    /** Sets the zone; then what had to wait for it is read again as of the moment at which it was said. */
    public List<Page> settle(Turn turn, ZoneId zone, String place) {
        Memory memory = memories.of(turn);
        boolean locating =
                turn.said() instanceof Said.SharedLocation || memory.recent().locating();
        memories.change(turn, before -> before.townTold().with(before.recent().locating(false)));
        Optional<ZoneId> left = turn.user().zone().filter(before -> !before.equals(zone));
        return left.isPresent()
                ? moved(turn, left.get(), zone, place, locating)
                : settled(turn, zone, place, memory.waitingForZone());
    }

    /** By a button; a second press leaves what the first one brought. */
    public Effect pressed(Turn turn, ZoneId zone) {
        return turn.user().zone().equals(Optional.of(zone))
                ? new Effect.Refused(turn.texts().picking().asItIs())
                : new Effect.Shown(settle(turn, zone, ""));
    }

    /** Somebody who lives there already, or whose clock was not known. */
    private List<Page> settled(Turn turn, ZoneId zone, String place, List<Question> waiting) {
        boolean stays = turn.user().zone().isPresent();
        Relocated relocated =
                stays ? new Relocated(turn.user(), List.of(), List.of()) : relocating.move(turn.user(), zone);
        Turn here = turn.as(relocated.user());
        Page told = told(here, zone, place, relocated.following().size())
                .with(canRemove(turn) ? new Keyboard.Remove() : Keyboard.none());
        List<Page> pages = new ArrayList<>();
        pages.add(stays ? told : firstTold(here, told, waiting.isEmpty()));
        byMessage(waiting).forEach(message -> pages.addAll(remembering.take(here, message)));
        return pages;
    }

    private static boolean canRemove(Turn turn) {
        return turn.inPrivate() && !(turn.said() instanceof Said.Pressed);
    }

    /**
     * With the way back: below the words, or in a message of its own when those take the button away that shares a
     * location, as one message cannot do both.
     */
    private List<Page> moved(Turn turn, ZoneId left, ZoneId zone, String place, boolean locating) {
        Relocated relocated = relocating.move(turn.user(), zone);
        Turn moved = reverting.changed(turn, relocated.user());
        Page told = told(moved, zone, place, relocated.following().size());
        List<Page> pages = new ArrayList<>();
        if (locating && canRemove(turn)) {
            pages.add(told.with(new Keyboard.Remove()));
            String before = turn.texts().settings().before(zoneName(turn, left), clockOf(turn, left));
            pages.add(reverting.withWays(moved, Page.of(before)));
        } else {
            pages.add(reverting.withWays(moved, told));
        }
        if (!relocated.bound().isEmpty()) {
            pages.add(offer(moved, left, relocated.bound().size()));
        }
        return pages;
    }

    /** What was said at once is answered at once. */
    private static Collection<List<Question>> byMessage(List<Question> waiting) {
        return waiting.stream()
                .collect(Collectors.groupingBy(Question::inMessage, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** What was told in UTC so far is told again; whoever has begun needs no invitation. */
    private Page firstTold(Turn turn, Page told, boolean nothingWaits) {
        Optional<RichText> before = listing.soFar(turn, turn.texts().savedBefore());
        boolean invited = before.isEmpty() && nothingWaits && turn.inPrivate();
        return invited
                ? told.then("\n\n" + turn.texts().invitation())
                : before.map(list -> told.then("\n\n").then(list)).orElse(told);
    }

    private Page told(Turn turn, ZoneId zone, String place, int following) {
        String set = turn.texts().zoneSet(place, zoneName(turn, zone), clockOf(turn, zone));
        return Page.of(following == 0 ? set : set + "\n" + turn.texts().following(following));
    }

    /** Whether what is bound to the zone that was left comes along. */
    private Page offer(Turn turn, ZoneId left, int staying) {
        SettingsTexts texts = turn.texts().settings();
        TelegramId asked = turn.user().telegramId();
        List<Keyboard.Button> buttons = List.of(
                new Keyboard.Button(texts.moveThem(), new ButtonData.Rebind(asked, left).encoded()),
                new Keyboard.Button(texts.leaveThem(), new ButtonData.LeaveBound(asked).encoded()));
        return Page.of(texts.staying(staying, zoneName(turn, left))).with(new Keyboard.Inline(List.of(buttons)));
    }

    /** What is bound to the zone that was left comes along, to where the person lives now; a second press leaves the undo. */
    public Effect rebind(Turn turn, ZoneId left) {
        ZoneId here = turn.user().zoneOrUtc();
        Rebound rebound =
                left.equals(here) ? new Rebound(0, Optional.empty()) : relocating.rebind(turn.user(), left, here);
        String moved = turn.texts().settings().moved(rebound.count());
        return rebound.undo()
                .map(change -> new Keyboard.Button(
                        turn.texts().fired().takeBack(), new ButtonData.UndoRebind(change).encoded()))
                .map(undo -> Effect.shown(Page.of(moved).with(Keyboard.column(List.of(undo)))))
                .orElseGet(() -> new Effect.Refused(moved));
    }

    /** It is bound as before; what has changed since stays. */
    public Effect undoRebind(Turn turn, UndoId change) {
        List<Undone> undone = undoing.undoAll(turn.user(), change);
        long back = undone.stream().filter(Undone.Back.class::isInstance).count();
        if (back > 0) {
            return Effect.shown(Page.of(turn.texts().settings().movedBack(Math.toIntExact(back))));
        }
        return new Effect.Refused(
                undone.isEmpty()
                        ? turn.texts().fired().tooLateToTakeBack()
                        : turn.texts().fired().overtaken());
    }

    /** From now on the button is there by which somebody shares where they are. */
    public void locating(Turn turn) {
        memories.change(turn, memory -> memory.with(memory.recent().locating(true)));
    }

    private String zoneName(Turn turn, ZoneId zone) {
        return turn.wording().zone(zone, clock.instant());
    }

    private String clockOf(Turn turn, ZoneId zone) {
        return turn.wording().clock(clock.instant().truncatedTo(ChronoUnit.MINUTES), zone);
    }
}
