package dev.pora.telegram.conversation.data;

import dev.pora.telegram.conversation.button.DataTouch;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.DataTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands a person their reminders as files. */
final class Handing {
    private final ExportedFiles files;
    private final Memories memories;

    Handing(ExportedFiles files, Memories memories) {
        this.files = files;
        this.memories = memories;
    }

    Page ask(Turn turn, long message) {
        DataTexts texts = turn.texts().data();
        int count = files.count(turn.user());
        if (count == 0) {
            return Page.of(texts.nothingToExport());
        }
        Matter.EXPORT.begin(memories, turn, message, "");
        return Page.of(texts.askForm(count))
                .with(new Buttons(message)
                        .with(texts.asPhrases(), DataTouch.PHRASES)
                        .with(texts.asCalendar(), DataTouch.CALENDAR)
                        .with(texts.asCopy(), DataTouch.COPY)
                        .with(texts.asAll(), DataTouch.ALL)
                        .keyboard());
    }

    Effect touch(Turn turn, long message, DataTouch touch) {
        Optional<Question> open = Matter.EXPORT.open(memories, turn, message);
        if (open.isEmpty()) {
            return new Effect.Refused(turn.texts().stale());
        }
        memories.change(turn, memory -> memory.answered(open.get()));
        List<Page> pages = new ArrayList<>(List.of(Page.of(turn.texts().data().filesBelow())));
        pages.addAll(files(turn, touch));
        return new Effect.Shown(pages);
    }

    private List<Page> files(Turn turn, DataTouch touch) {
        return switch (touch) {
            case PHRASES -> List.of(files.phrases(turn));
            case CALENDAR -> List.of(files.calendar(turn));
            case COPY -> List.of(files.copy(turn));
            default -> List.of(files.phrases(turn), files.calendar(turn), files.copy(turn));
        };
    }
}
