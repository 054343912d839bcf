package dev.pora.telegram.conversation.typed;

import java.util.Optional;

/** One way to type a schedule. */
interface Form {
    /** Empty unless the whole text has this form. The words are read from their beginning. */
    Optional<Typed> read(Words words, Present present);
}
