package dev.pora.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As many characters as a message may have, chosen to make a reader work. */
public enum LongestPhrase {
    RUSSIAN_PROSE(
            "Обсудили с коллегами ремонт на кухне: плитку менять целиком, потому что старая отошла от стены; мастер просит"
                    + " заранее купить клей и затирку. "),
    ENGLISH_PROSE(
            "We talked about the kitchen, and all of the tiles have to be replaced because the old ones came off the"
                    + " wall; the craftsman asks us to buy glue and grout. "),
    RUSSIAN_REMINDERS(String.join(". ", OrdinaryPhrases.RUSSIAN) + ". "),
    ENGLISH_REMINDERS(String.join(". ", OrdinaryPhrases.ENGLISH) + ". "),
    RUSSIAN_WORDS(words("ru")),
    ENGLISH_WORDS(words("en")),
    AT("в "),
    FIGURE("9 "),
    FIGURES("9"),
    COUNTED("1 час "),
    EVERY("каждый "),
    EVERY_DAY("каждый день "),
    THROUGH("через "),
    TOMORROW("tomorrow "),
    TOMORROW_AND("tomorrow and "),
    MONDAY("пн "),
    MONDAYS("mon, "),
    ON_MONDAYS("по пн, вт, ср, "),
    TIME("15:30 "),
    AT_FIGURE("в 9 "),
    FIGURE_AND("9 и "),
    FIGURE_COMMA("9,"),
    FIGURE_DOT("9."),
    FIGURE_COLON("9:"),
    FIGURE_DASH("9-"),
    DATE("12.12 "),
    UNTIL("до 5 мая "),
    FIRST("первый "),
    TWENTY("двадцать "),
    HALF("half "),
    AHEAD("in 1 hour "),
    LENGTH("1 день 2 часа 3 минуты "),
    WINDOW("каждые 2 часа с 9 до 18 "),
    GREETING("напомни мне "),
    QUOTE("\""),
    OPEN_QUOTE("«"),
    BRACKET("("),
    DOTS("."),
    APOSTROPHE("'"),
    AT_SIGN("@"),
    ADDRESS("a@b "),
    LETTER("a"),
    EMOJI("🫖");

    /** In characters. */
    static final int LENGTH_OF_ALL = 4096;

    private static final int LONGEST_SHOWN = 30;
    private static final int SEED = 20261123;

    private final String block;

    LongestPhrase(String block) {
        this.block = block;
    }

    String text() {
        return block.repeat(LENGTH_OF_ALL / block.length() + 1).substring(0, LENGTH_OF_ALL);
    }

    /** What it is, for people. */
    String shown() {
        return block.length() > LONGEST_SHOWN
                ? name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : "`" + block.strip() + "`";
    }

    /** The words of time that a language has, in a random order. */
    private static String words(String language) {
        String file = "/dev/pora/phrase/" + language + "/words.txt";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LongestPhrase.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            List<String> forms = lines.lines()
                    .filter(line -> !line.startsWith("#") && line.contains(" = "))
                    .flatMap(line ->
                            Stream.of(line.substring(line.indexOf(" = ") + 3).split("\\|", -1)))
                    .map(String::strip)
                    .toList();
            Random random = new Random(SEED);
            return Stream.generate(() -> forms.get(random.nextInt(forms.size())))
                    .limit(LENGTH_OF_ALL)
                    .collect(Collectors.joining(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
