package dev.pora.app.command;

import dev.pora.user.Language;

/** The words around an explanation. */
record ExplanationLabels(
        String said,
        String pieces,
        String readings,
        String answer,
        String event,
        String noEvent,
        String next,
        String noTime,
        String eventPiece,
        String eventAlone) {
    private static final ExplanationLabels ENGLISH = new ExplanationLabels(
            "Said:",
            "Pieces",
            "Readings, best first",
            "Answer",
            "Event:",
            "(nothing else was said)",
            "Next:",
            "No time was said.",
            "event",
            "(event alone)");
    private static final ExplanationLabels RUSSIAN = new ExplanationLabels(
            "Сказано:",
            "Части фразы",
            "Прочтения, лучшее первым",
            "Ответ",
            "Событие:",
            "(больше ничего не сказано)",
            "Ближайшие:",
            "Время не названо.",
            "событие",
            "(только событие)");

    static ExplanationLabels in(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case RUSSIAN -> RUSSIAN;
        };
    }

    /** A piece's meaning as the reader notes it, but for "event", which is a word for people. */
    String meaning(String noted) {
        return noted.equals("event") ? eventPiece : noted;
    }

    /** A reading as the reader notes it, which is nothing where no word was taken for time. */
    String reading(String noted) {
        return noted.isEmpty() ? eventAlone : noted;
    }
}
