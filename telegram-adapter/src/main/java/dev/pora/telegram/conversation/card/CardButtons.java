package dev.pora.telegram.conversation.card;

import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.State;
import dev.pora.notification.UndoId;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Zoning;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.Touch;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.CardTexts;
import dev.pora.telegram.words.FiredTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The buttons of a card: only what makes sense for this reminder as it stands, and what is rarely wanted on a second page. */
public final class CardButtons {
    private static final int PER_ROW = 2;

    private final Turn turn;
    private final Notification notification;

    CardButtons(Turn turn, Notification notification) {
        this.turn = turn;
        this.notification = notification;
    }

    /** @param ahead the occurrence that could be skipped */
    Keyboard usual(Optional<Instant> ahead, Optional<UndoId> undo) {
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        undo.ifPresent(change -> rows.add(List.of(takeBack(change))));
        List<Keyboard.Button> all = new ArrayList<>(course(ahead));
        all.add(button(texts().time(), Touch.Plain.TIME));
        all.add(button(texts().textButton(), Touch.Plain.TEXT));
        if (notification.isOpen()) {
            all.add(button(texts().preAlertsButton(), Touch.Plain.PRE_ALERTS));
            all.add(button(texts().nagButton(), Touch.Plain.NAG));
        }
        all.add(button(texts().tagsButton(), Touch.Plain.TAGS));
        all.add(button(texts().historyButton(), Touch.Plain.HISTORY));
        if (notification.isOpen()) {
            all.add(button(texts().moreButton(), Touch.Plain.MORE));
        }
        rows.addAll(Keyboard.inRows(all, PER_ROW));
        rows.add(List.of(
                button(texts().delete(), Touch.Plain.DELETE),
                new Keyboard.Button(
                        texts().backToList(),
                        new ButtonData.ShowList(turn.user().telegramId()).encoded())));
        return new Keyboard.Inline(rows);
    }

    /** @param linked whether there is a link to it */
    Keyboard rare(boolean linked) {
        List<Keyboard.Button> all = new ArrayList<>();
        all.add(button(texts().latenessButton(), Touch.Plain.LATENESS));
        all.add(button(texts().urgentButton(notification.attention().urgent()), Touch.Plain.URGENT));
        all.addAll(schedule(notification.schedule()));
        all.add(button(texts().copyButton(), new Touch.Copy(turn.at())));
        if (linked) {
            all.add(button(turn.texts().offer().linkButton(), Touch.Plain.LINK));
        }
        List<List<Keyboard.Button>> rows = new ArrayList<>(Keyboard.inRows(all, PER_ROW));
        rows.add(List.of(button(texts().back(), Touch.Plain.OPEN)));
        return new Keyboard.Inline(rows);
    }

    /** Leads back to the card as it was. */
    Keyboard.Button takeBack(UndoId change) {
        return new Keyboard.Button(
                turn.texts().fired().takeBack(), new ButtonData.UndoOnCard(change, notification.id()).encoded());
    }

    private CardTexts texts() {
        return turn.texts().card();
    }

    private List<Keyboard.Button> course(Optional<Instant> ahead) {
        FiredTexts fired = turn.texts().fired();
        return Stream.of(
                        notification.state() == State.WAITING
                                ? Optional.of(button(fired.done(), Touch.Plain.DONE))
                                : Optional.<Keyboard.Button>empty(),
                        ahead.filter(_ -> notification.isOpen() && !(notification.schedule() instanceof Once))
                                .map(occurrence -> button(fired.skipNext(), new Touch.Skip(occurrence))),
                        pauseOrResume())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Keyboard.Button> pauseOrResume() {
        return switch (notification.state()) {
            case PAUSED -> Optional.of(button(texts().resume(), Touch.Plain.RESUME));
            case ACTIVE, WAITING, UNREACHABLE -> Optional.of(button(texts().pause(), Touch.Plain.PAUSE));
            case PARKED, FINISHED -> Optional.empty();
        };
    }

    private List<Keyboard.Button> schedule(Schedule schedule) {
        List<Keyboard.Button> buttons = new ArrayList<>();
        if (schedule instanceof Recurring series && !series.isElapsed()) {
            buttons.add(button(texts().daysOffButton(), Touch.Plain.DAYS_OFF));
        }
        if (schedule instanceof Recurring) {
            buttons.add(button(texts().endButton(), Touch.Plain.END));
        }
        if (!schedule.zoning().equals(Zoning.EXACT)) {
            buttons.add(zone(schedule));
        }
        return buttons;
    }

    private Keyboard.Button zone(Schedule schedule) {
        String here = turn.wording().zone(turn.user().zoneOrUtc(), turn.at());
        return schedule.floats()
                ? button(texts().bindTo(here), Touch.Plain.BIND)
                : button(texts().followMe(), Touch.Plain.FLOAT);
    }

    private Keyboard.Button button(String label, Touch touch) {
        return button(label, notification.id(), touch);
    }

    public static Keyboard.Button button(String label, NotificationId id, Touch touch) {
        return new Keyboard.Button(label, new ButtonData.OnCard(id, touch).encoded());
    }
}
