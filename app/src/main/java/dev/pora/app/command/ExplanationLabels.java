package dev.pora.app.command;

import dev.pora.user.Language;

/** The words around an explanation. */
record ExplanationLabels(
        String said,
        String tokens,
        String pieces,
        String readings,
        String understood,
        String unclear,
        String nothing,
        String event,
        String noEvent,
        String next) {
    private static final ExplanationLabels ENGLISH = new ExplanationLabels(
            "Said:",
            "Tokens",
            "Pieces",
            "Readings, best first (→ gives the answer)",
            "Answer: understood",
            "Answer: a question",
            "Answer: no time was said",
            "Event:",
            "(nothing else was said)",
            "Next:");
    private static final ExplanationLabels RUSSIAN = new ExplanationLabels(
            "Сказано:",
            "Слова и знаки",
            "Части фразы",
            "Прочтения, лучшее первым (→ даёт ответ)",
            "Ответ: понятно",
            "Ответ: нужно уточнить",
            "Ответ: время не названо",
            "Текст:",
            "(больше ничего не сказано)",
            "Ближайшие:");

    static ExplanationLabels in(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case RUSSIAN -> RUSSIAN;
        };
    }
}
