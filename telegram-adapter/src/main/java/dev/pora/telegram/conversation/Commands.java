package dev.pora.telegram.conversation;

import dev.pora.notification.NotificationId;
import dev.pora.telegram.conversation.button.View;
import dev.pora.telegram.conversation.data.Belongings;
import dev.pora.telegram.conversation.group.Managing;
import dev.pora.telegram.conversation.group.Presence;
import dev.pora.telegram.conversation.guide.Guiding;
import dev.pora.telegram.conversation.lists.Browsing;
import dev.pora.telegram.conversation.lists.Listing;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Memory;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.offer.Offering;
import dev.pora.telegram.conversation.operators.Operating;
import dev.pora.telegram.conversation.settings.Preferring;
import dev.pora.telegram.conversation.settings.Settling;
import dev.pora.telegram.conversation.settings.Speaking;
import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.CommandLine;
import dev.pora.user.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Carries out what begins with a slash. */
final class Commands {
    /** About whoever speaks: nobody does that in the name of a chat. */
    private static final Set<String> PERSONAL =
            Set.of("settings", "timezone", "language", "export", "import", "deleteme");

    private final Addressing addressing;
    private final Presence presence;
    private final Managing managing;
    private final Settling settling;
    private final Listing listing;
    private final Browsing browsing;
    private final Replying replying;
    private final Preferring preferring;
    private final Speaking speaking;
    private final Guiding guiding;
    private final Offering offering;
    private final Operating operating;
    private final Belongings belongings;
    private final Memories memories;

    Commands(
            Addressing addressing,
            Presence presence,
            Managing managing,
            Settling settling,
            Listing listing,
            Browsing browsing,
            Replying replying,
            Preferring preferring,
            Speaking speaking,
            Guiding guiding,
            Offering offering,
            Operating operating,
            Belongings belongings,
            Memories memories) {
        this.addressing = addressing;
        this.presence = presence;
        this.managing = managing;
        this.settling = settling;
        this.listing = listing;
        this.browsing = browsing;
        this.replying = replying;
        this.preferring = preferring;
        this.speaking = speaking;
        this.guiding = guiding;
        this.offering = offering;
        this.operating = operating;
        this.belongings = belongings;
        this.memories = memories;
    }

    List<Page> run(Turn turn, CommandLine command) {
        if (PERSONAL.contains(command.name()) && !turn.inOwnName()) {
            return List.of(Page.of(turn.texts().group().ownNameOnly()));
        }
        return switch (command.name()) {
            case "start" -> start(turn, command.rest());
            case "help" -> List.of(Page.of(turn.texts().help(addressing.mention())));
            case "list" -> withWelcome(turn, browsing.list(turn, command.rest()));
            case "today" -> withWelcome(turn, browsing.show(turn, View.Days.TODAY));
            case "week" -> withWelcome(turn, browsing.show(turn, View.Days.WEEK));
            case "search" -> List.of(browsing.search(turn, command.rest()));
            case "new" -> guiding.begin(turn, said(turn, command.rest()));
            case "settings" -> List.of(preferring.open(turn));
            case "done", "skip", "pause", "resume" -> replying.command(turn, command);
            case "delete" -> command.rest().isEmpty() ? List.of(listing.toDelete(turn)) : delete(turn, command.rest());
            case "timezone" ->
                command.rest().isEmpty() ? List.of(settling.askAgain(turn)) : settling.named(turn, command.rest());
            case "language" -> List.of(language(turn, command.rest()));
            case "cancel" -> List.of(Page.of(cancel(turn)));
            case "export", "import", "deleteme" -> belongings.command(turn, command.name());
            case "admin" ->
                List.of(operating
                        .desk(turn)
                        .orElseGet(() -> Page.of(turn.texts().unknownCommand())));
            default -> unknown(turn);
        };
    }

    /** With what a link carries, if it is something of ours; somebody new is told who offers it. */
    private List<Page> start(Turn turn, String payload) {
        return offering.offered(turn, said(turn, payload))
                .map(offer -> withWelcome(turn, offer))
                .orElseGet(() -> greet(turn));
    }

    /** A channel's readers are not bothered with what may be meant for another bot. */
    private static List<Page> unknown(Turn turn) {
        return turn.chat().kind() == Chat.Kind.CHANNEL
                ? List.of()
                : List.of(Page.of(turn.texts().unknownCommand()));
    }

    private List<Page> delete(Turn turn, String which) {
        return listing.meant(turn, which)
                .map(id -> managing.on(turn, id, owner -> deleted(owner, id)).said(turn))
                .orElseGet(() -> List.of(listing.toDeleteInstead(turn)));
    }

    private Effect deleted(Turn turn, NotificationId id) {
        return listing.deleted(turn, List.of(id)).map(Effect::shown).orElseGet(Effect.Gone::new);
    }

    /** The greeting, what is active again, and the question for the town while it is open. */
    List<Page> greet(Turn turn) {
        String hello = turn.inPrivate()
                ? turn.texts().welcome(Excerpt.line(turn.said().speaker().firstName()))
                : turn.texts().welcomeInGroup(addressing.mention());
        return withWelcome(
                turn,
                turn.user().zone().isPresent()
                        ? Page.of(
                                turn.inPrivate() ? hello + "\n\n" + turn.texts().invitation() : hello)
                        : settling.ask(turn, hello));
    }

    /** A group is greeted; whoever unblocked the bot hears what is active again, and is greeted by their {@code /start}. */
    List<Page> welcome(Turn turn) {
        return turn.inPrivate() ? welcomeBack(turn) : greet(turn);
    }

    private List<Page> withWelcome(Turn turn, Page page) {
        List<Page> pages = new ArrayList<>(welcomeBack(turn));
        pages.add(page);
        return pages;
    }

    private List<Page> welcomeBack(Turn turn) {
        int alive = presence.goOn(turn);
        return alive > 0 ? List.of(Page.of(turn.texts().alive(alive))) : List.of();
    }

    private static Question said(Turn turn, String words) {
        long message = turn.said() instanceof Said.Text text ? text.messageId() : 0;
        return Question.said(message, turn.at(), turn.user().language(), words);
    }

    private Page language(Turn turn, String tag) {
        Optional<Language> named = tag.isEmpty() ? Optional.empty() : Language.ofTag(tag);
        return named.map(language -> speaking.speak(turn, language)).orElseGet(() -> speaking.ask(turn));
    }

    private String cancel(Turn turn) {
        boolean waited = memories.of(turn).waits();
        memories.change(turn, Memory::forgotten);
        return waited ? turn.texts().cancelled() : turn.texts().nothingToCancel();
    }
}
