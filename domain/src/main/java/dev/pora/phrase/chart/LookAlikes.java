package dev.pora.phrase.chart;

/** Letters of one alphabet that are typed in the words of another because they look the same. */
final class LookAlikes {
    private static final String LATIN = "aceopxykmthb";
    private static final String CYRILLIC = "асеорхукмтнв";

    private LookAlikes() {}

    /** A word in lower case: all in Cyrillic if it is so for the most part, and only look-alikes are not. */
    static String unmixed(StringBuilder word) {
        int cyrillic = 0;
        int alike = 0;
        for (int index = 0; index < word.length(); index++) {
            char c = word.charAt(index);
            cyrillic += Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC ? 1 : 0;
            alike += LATIN.indexOf(c) >= 0 ? 1 : 0;
        }
        boolean mixed = alike > 0 && cyrillic > 0 && alike + cyrillic == word.length();
        return mixed ? inCyrillic(word) : word.toString();
    }

    private static String inCyrillic(StringBuilder word) {
        StringBuilder unmixed = new StringBuilder(word);
        for (int index = 0; index < unmixed.length(); index++) {
            int letter = LATIN.indexOf(unmixed.charAt(index));
            if (letter >= 0) {
                unmixed.setCharAt(index, CYRILLIC.charAt(letter));
            }
        }
        return unmixed.toString();
    }
}
