package dev.pora.phrase;

import dev.pora.phrase.chart.Chart;
import dev.pora.phrase.chart.Fragment;
import dev.pora.phrase.chart.Token;
import dev.pora.phrase.meaning.Meaning;
import java.util.List;
import java.util.stream.IntStream;

/** What is left of a phrase when the words of time are taken out. */
final class EventText {
    private static final String SEAM = ",;:.-–—";
    private static final String AFTER = SEAM + "!?";
    private static final String PUNCTUATION = ",;:.-–—!?()\"«»";

    private final Chart chart;
    private final List<Fragment> fragments;
    private final StringBuilder text = new StringBuilder();
    private boolean greeted;
    private boolean asked;

    private EventText(Chart chart, List<Fragment> fragments) {
        this.chart = chart;
        this.fragments = fragments;
    }

    static String of(Chart chart, List<Fragment> fragments) {
        return new EventText(chart, fragments).left();
    }

    private String left() {
        int index = 0;
        for (Fragment fragment : fragments) {
            keep(index, /* end= */ fragment.from(), true);
            index = fragment.end();
            greeted = greeted || isGreeting(fragment.meaning());
            asked = asked || fragment.meaning().equals(new Meaning.Greeting(Meaning.Greeting.Form.QUESTION));
        }
        int end = asked
                        && index < chart.size()
                        && chart.token(chart.size() - 1).text().equals("?")
                ? chart.size() - 1
                : chart.size();
        keep(index, Math.max(index, end), false);
        return text.toString();
    }

    private static boolean isGreeting(Meaning meaning) {
        return meaning instanceof Meaning.Greeting
                || (meaning instanceof Meaning.Several(List<Meaning> all)
                        && all.stream().anyMatch(EventText::isGreeting));
    }

    /** @param seamAfter whether words were taken out after this stretch */
    private void keep(int from, int end, boolean seamAfter) {
        if (isPunctuation(from, end)) {
            return;
        }
        int first = from > 0 ? afterSeam(from, end) : from;
        boolean ownWord = end < chart.size() && chart.has(end, "DANGLING");
        int last = seamAfter ? beforeSeam(first, end, ownWord) : end;
        if (first < last && !isPunctuation(first, last)) {
            text.append(text.isEmpty() ? "" : " ").append(chart.text(first, last));
        }
    }

    private int afterSeam(int from, int end) {
        int first = from;
        while (first < end && isSeam(first, ')', AFTER)) {
            first++;
        }
        boolean tail = greeted && text.isEmpty() && first < end && chart.has(first, "GTAIL");
        return tail ? afterSeam(Math.min(end, chart.end(first, "GTAIL")), end) : first;
    }

    /** @param ownWord whether what was taken out has its own preposition, so that this one is another word's */
    private int beforeSeam(int first, int end, boolean ownWord) {
        int last = end;
        while (last > first
                && (isSeam(last - 1, '(', SEAM)
                        || chart.has(last - 1, "CONJ")
                        || (!ownWord && chart.has(last - 1, "DANGLING")))) {
            last--;
        }
        return last;
    }

    /** Punctuation that led to the words that were taken out, or a bracket that held them. */
    private boolean isSeam(int index, char bracket, String seam) {
        Token token = chart.token(index);
        return token.kind() == Token.Kind.SYMBOL && (token.text().charAt(0) == bracket || seam.contains(token.text()));
    }

    private boolean isPunctuation(int from, int end) {
        return IntStream.range(from, end).allMatch(this::isPunctuation);
    }

    private boolean isPunctuation(int index) {
        Token token = chart.token(index);
        return token.kind() == Token.Kind.SYMBOL && PUNCTUATION.contains(token.text());
    }
}
