package dev.pora.telegram.words;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small talk in Russian. */
final class RussianSmallTalk implements SmallTalk {
    private static final String DONE = "done";
    private static final String SKIP = "skip";
    private static final String PAUSE = "pause";
    private static final String RESUME = "resume";

    @Override
    public Set<String> greetings() {
        return Set.of(
                "привет",
                "здравствуй",
                "здравствуйте",
                "добрый день",
                "доброе утро",
                "добрый вечер",
                "начать",
                "старт");
    }

    @Override
    public Set<String> thanks() {
        return Set.of("спасибо", "благодарю", "спасибо большое", "большое спасибо", "спс");
    }

    @Override
    public Set<String> agreements() {
        return Set.of(
                "ок", "окей", "хорошо", "ладно", "понятно", "понял", "поняла", "ясно", "отлично", "супер", "класс",
                "круто", "ага", "угу", "да", "👍", "👌", "❤️", "🙏", "🙂", "😊");
    }

    @Override
    public Set<String> refusals() {
        return Set.of("нет", "не то", "не так", "не надо", "ни то ни другое", "неверно", "не это");
    }

    @Override
    public Set<String> howAreYou() {
        return Set.of("как дела", "как ты", "как жизнь", "как поживаешь", "как поживаете");
    }

    @Override
    public Map<String, String> spokenCommands() {
        return Map.ofEntries(
                entry("помощь", "help"),
                entry("помоги", "help"),
                entry("справка", "help"),
                entry("команды", "help"),
                entry("что ты умеешь", "help"),
                entry("что умеешь", "help"),
                entry("что ты можешь", "help"),
                entry("кто ты", "help"),
                entry("как пользоваться", "help"),
                entry("как это работает", "help"),
                entry("список", "list"),
                entry("покажи список", "list"),
                entry("список напоминаний", "list"),
                entry("мои напоминания", "list"),
                entry("покажи напоминания", "list"),
                entry("удали", "delete"),
                entry("удалить", "delete"),
                entry("удали напоминание", "delete"),
                entry("удалить напоминание", "delete"),
                entry("часовой пояс", "timezone"),
                entry("язык", "language"),
                entry("отмена", "cancel"),
                entry("отменить", "cancel"),
                entry("отмени", "cancel"),
                entry("не надо", "cancel"),
                entry("забудь", "cancel"));
    }

    @Override
    public Map<String, String> spokenAnswers() {
        return Map.ofEntries(
                Map.entry("готово", DONE),
                Map.entry("сделано", DONE),
                Map.entry("сделал", DONE),
                Map.entry("сделала", DONE),
                Map.entry("выполнено", DONE),
                Map.entry("пропусти", SKIP),
                Map.entry("пропустить", SKIP),
                Map.entry("пропусти следующее", SKIP),
                Map.entry("пауза", PAUSE),
                Map.entry("на паузу", PAUSE),
                Map.entry("останови", PAUSE),
                Map.entry("продолжи", RESUME),
                Map.entry("возобнови", RESUME));
    }

    @Override
    public Map<String, Integer> spokenChoices() {
        return Map.ofEntries(
                entry("первое", 0),
                entry("первый", 0),
                entry("первая", 0),
                entry("оба", ALL),
                entry("обе", ALL),
                entry("все", ALL),
                entry("второе", 1),
                entry("второй", 1),
                entry("вторая", 1),
                entry("третье", 2),
                entry("третий", 2));
    }

    @Override
    public List<String> beginningsOfRules() {
        return List.of("каждый день", "каждый день в", "каждую");
    }
}
