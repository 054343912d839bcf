package dev.pora.telegram.conversation;

/** What the bot says in Russian. */
final class RussianTexts implements Texts {
    @Override
    public RichText welcome() {
        return RichText.plain("Напишите, о чём и когда напомнить. Например: «через 5 минут выключить чайник».");
    }

    @Override
    public String done() {
        return "✅ Готово";
    }

    @Override
    public String later(Later later) {
        return switch (later) {
            case TEN_MINUTES -> "💤 10 мин";
            case ONE_HOUR -> "💤 1 час";
            case TOMORROW -> "💤 Завтра";
        };
    }
}
