package dev.pora.telegram.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the many ways to write a name to one: the letters alone, and its sound in Latin letters. */
final class Spelling {
    private static final String CYRILLIC = "абвгдежзиклмнопрстуфхцчшщъыьэюяієґәғқңөұүһћђј";
    private static final String[] SOUNDS =
            "a b v g d e zh z i k l m n o p r s t u f h ts ch sh sh  i  e iu ia i e g a g k n o u u h ch d i"
                    .split(" ", -1);
    private static final String APOSTROPHES = "'’ʻ`";
    private static final String SPECIAL = "øłđıəþðħ";
    private static final String SPECIAL_PLAIN = "oldiethdh";
    private static final String RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбю";
    private static final String LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String BEFORE_SOFT_C = "eiy";
    private static final String BEFORE_YO = "bdfgklmnprstvz";

    private Spelling() {}

    /** Lower case without accents, ё as е, words parted by single spaces: {@code ниж новгород}. */
    static String words(String text) {
        String bare = bare(text.toLowerCase(Locale.ROOT));
        StringBuilder out = new StringBuilder(bare.length());
        for (int at = 0; at < bare.length(); at++) {
            char letter = bare.charAt(at);
            if (Character.isLetterOrDigit(letter)) {
                out.append(letter);
            } else if (APOSTROPHES.indexOf(letter) < 0 && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /** The letters and digits alone: {@code нижновгород}. */
    static String letters(String text) {
        return words(text).replace(" ", "");
    }

    /** How a name sounds, equal for the usual ways to write it in either alphabet: {@code nizhninovgorod}. */
    static String sound(String text) {
        String latin = latin(letters(text))
                .replace("shch", "sh")
                .replace("sch", "sh")
                .replace("kh", "h")
                .replace("tz", "ts")
                .replace("ph", "f")
                .replace("ck", "k");
        StringBuilder out = new StringBuilder(latin.length());
        for (int at = 0; at < latin.length(); at++) {
            out.append(sound(latin, at));
        }
        return withoutDoubles(out.toString().replace("ie", "e"));
    }

    private static String sound(String latin, int at) {
        char before = at > 0 ? latin.charAt(at - 1) : ' ';
        char after = at + 1 < latin.length() ? latin.charAt(at + 1) : ' ';
        char letter = latin.charAt(at);
        return switch (letter) {
            case 'c' -> after == 'h' ? "c" : BEFORE_SOFT_C.indexOf(after) >= 0 ? "s" : "k";
            case 'y' -> after == 'o' && BEFORE_YO.indexOf(before) >= 0 ? "" : "i";
            case 'o' -> before == 'y' && at > 1 && BEFORE_YO.indexOf(latin.charAt(at - 2)) >= 0 ? "e" : "o";
            case 'j' -> "i";
            case 'q' -> "k";
            case 'w' -> "v";
            case 'x' -> "ks";
            default -> String.valueOf(letter);
        };
    }

    private static String withoutDoubles(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            if (at == 0 || text.charAt(at) != text.charAt(at - 1)) {
                out.append(text.charAt(at));
            }
        }
        return out.toString();
    }

    private static String bare(String lower) {
        if (lower.chars().allMatch(letter -> letter < 128 || (letter >= 'а' && letter <= 'я'))) {
            return lower.replace('й', 'и');
        }
        String unmarked =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return each(unmarked.replace("ß", "ss").replace("æ", "ae"), SPECIAL, SPECIAL_PLAIN);
    }

    /** What comes of the same keys in the other of the Russian and the English layout: {@code vjcrdf} is Москва. */
    static String otherLayout(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean russian = lower.chars().anyMatch(letter -> RUSSIAN_KEYS.indexOf(letter) >= 0);
        return russian ? each(lower, RUSSIAN_KEYS, LATIN_KEYS) : each(lower, LATIN_KEYS, RUSSIAN_KEYS);
    }

    private static String latin(String letters) {
        StringBuilder out = new StringBuilder(letters.length() + 8);
        for (int at = 0; at < letters.length(); at++) {
            int index = CYRILLIC.indexOf(letters.charAt(at));
            out.append(index < 0 ? String.valueOf(letters.charAt(at)) : SOUNDS[index]);
        }
        return out.toString();
    }

    private static String each(String text, String from, String to) {
        StringBuilder out = new StringBuilder(text);
        for (int at = 0; at < out.length(); at++) {
            int index = from.indexOf(out.charAt(at));
            if (index >= 0) {
                out.setCharAt(at, to.charAt(index));
            }
        }
        return out.toString();
    }
}
