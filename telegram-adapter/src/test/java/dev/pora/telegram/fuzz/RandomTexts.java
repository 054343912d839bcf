package dev.pora.telegram.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What people type, and what they paste to see what happens. */
final class RandomTexts {
    private static final List<String> PHRASES = List.of(
            "завтра в 9 %s",
            "через 5 минут %s",
            "каждый день в 8:00 %s",
            "каждую последнюю пятницу в 18:00 %s",
            "завтра в 9 и в 18 %s",
            "купить %s",
            "по будням в 7:30 %s",
            "через 3 дня после выполнения %s",
            "in 5 minutes %s",
            "tomorrow at 9 and at 18 %s",
            "every 2 hours %s",
            "every monday at 9am %s",
            "31 февраля %s",
            "вчера в 9 %s",
            "через 5 минут %s\nкаждый день в 8:00 зарядка\nкупить хлеб",
            "Завтра:\n- 9:00 %s\n- в 18:30 врач",
            "#%s tomorrow at 10 tea",
            "in 1 minute %s #work #home",
            "find %s",
            "@pora_bot in 2 hours %s",
            "%s");

    private static final List<String> COMMANDS = List.of(
            "/start",
            "/start evil_payload",
            "/help",
            "/list",
            "/list #%s",
            "/list %s",
            "/today",
            "/week",
            "/search %s",
            "/delete",
            "/delete 2",
            "/delete #1",
            "/delete #99999999999999999999",
            "/done",
            "/skip",
            "/pause",
            "/resume",
            "/settings",
            "/timezone",
            "/timezone Москва",
            "/timezone Portland",
            "/timezone UTC+14",
            "/timezone %s",
            "/language",
            "/language en",
            "/language ru",
            "/language tlh",
            "/cancel",
            "/new",
            "/new %s",
            "/remind@pora_bot tomorrow at 9 %s",
            "/export",
            "/import",
            "/deleteme",
            "/admin",
            "/admin broadcast %s",
            "/list@pora_bot",
            "/list@OtherBot",
            "/",
            "//",
            "/\u0000");

    private static final List<String> WORDS = List.of(
            "да",
            "удалить всё",
            "delete everything",
            "нет",
            "ok",
            "no",
            "спасибо",
            "готово",
            "done",
            "пропусти",
            "пауза",
            "оба",
            "both",
            "2",
            "второй",
            "the second",
            "в 18",
            "10:30",
            "8",
            "через 2 часа",
            "in 2 hours",
            "Москва",
            "Портленд",
            "отмена",
            "cancel",
            "список",
            "с 23 до 8",
            "31.12",
            "2026-12-31 off",
            "FREQ=DAILY;BYHOUR=9",
            "FREQ=SECONDLY",
            "9 and 21",
            "понедельник",
            "Сербия",
            "за 2 дня",
            "привет");

    private static final List<String> HOSTILE = List.of(
            "'; DROP TABLE notification; --",
            "%s%s%n%x{0}{1,number}{}$1\\1",
            "<b>bold</b><script>alert(1)</script>&lt;&#0;",
            "*_`[markdown](tg://user?id=101)```",
            "\u202Eright to left\u202C\u2066x\u2069",
            "\u200B\u200D\uFEFF\u2060",
            "\uD83E",
            "\uDC00\uD800",
            "\u0000\u0001\u001B[31m",
            "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E\u0349\u035A\u032F\u031E\u0320\u034Da\u036B\u0357\u0334\u0362\u0335\u031C\u0330\u0354",
            "👨‍👩‍👧‍👦👨‍👩‍👧‍👦🏳️‍🌈",
            "明天早上九点提醒我喝水",
            "غدًا في الساعة ٩ اتصل بأمي",
            "कल सुबह ९ बजे दवा",
            "พรุ่งนี้ 9 โมง",
            "１２：３０ ｆｕｌｌ ｗｉｄｔｈ",
            "99999999999999999999999999 минут",
            "in 2147483648 minutes x",
            "every 0 minutes x",
            "каждые -5 минут",
            "25:61 99.99.9999",
            "1 января 9999999",
            "${jndi:ldap://127.0.0.1/x}",
            "../../../../etc/passwd",
            "http://127.0.0.1/?a=b&c=d",
            "\n\n\n\t\r\n",
            " ",
            "");

    private final RandomGenerator random;

    RandomTexts(RandomGenerator random) {
        this.random = random;
    }

    /** @param canary stands in what may be remembered */
    String next(String canary) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> one(PHRASES).replace("%s", canary);
            case 7, 8, 9, 10, 11 -> one(COMMANDS).replace("%s", canary);
            case 12, 13, 14 -> one(WORDS);
            case 15, 16 -> one(HOSTILE);
            case 17 -> one(PHRASES).replace("%s", canary + ' ' + one(HOSTILE));
            case 18 -> jumble(canary);
            default -> huge(canary);
        };
    }

    private String jumble(String canary) {
        return random.ints(1 + random.nextInt(12), 0, 5)
                .mapToObj(kind -> switch (kind) {
                    case 0 -> one(WORDS);
                    case 1 -> one(HOSTILE);
                    case 2 -> one(PHRASES).replace("%s", canary);
                    case 3 -> Integer.toString(random.nextInt());
                    default -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
                })
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
    }

    private String huge(String canary) {
        String unit = one(random.nextBoolean() ? HOSTILE : PHRASES).replace("%s", canary) + one(WORDS);
        int length = random.nextInt(8) == 0 ? 100_000 : 4096;
        String many = unit.repeat(length / unit.length() + 1);
        return many.substring(0, length);
    }

    String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
