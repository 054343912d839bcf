package dev.pora.phrase;

import java.util.List;
import java.util.stream.IntStream;

/** What is left of a phrase when the words of time are taken out. */
final class EventText {
    private static final String SEAM = ",;:.-–—";
    private static final String PUNCTUATION = ",;:.-–—!?()\"«»";

    private final Line line;
    private final List<Fragment> fragments;
    private final StringBuilder text = new StringBuilder();
    private boolean greeted;

    private EventText(Line line, List<Fragment> fragments) {
        this.line = line;
        this.fragments =
                fragments.stream().filter(fragment -> !fragment.leaves()).toList();
    }

    static String of(Line line, List<Fragment> fragments) {
        return new EventText(line, fragments).left();
    }

    private String left() {
        int index = 0;
        for (Fragment fragment : fragments) {
            keep(index, /* end= */ fragment.from(), true);
            index = fragment.end();
            greeted = greeted || fragment.part() instanceof Part.Greeting;
        }
        keep(index, line.size(), false);
        return text.toString();
    }

    /** @param seamAfter whether words were taken out after this stretch */
    private void keep(int from, int end, boolean seamAfter) {
        if (isPunctuation(from, end)) {
            return;
        }
        int first = from > 0 ? afterSeam(from, end) : from;
        int last = seamAfter ? beforeSeam(first, end) : end;
        if (first < last) {
            text.append(text.isEmpty() ? "" : " ").append(line.text(first, last));
        }
    }

    private int afterSeam(int from, int end) {
        int first = from;
        while (first < end && isSeam(first, ')')) {
            first++;
        }
        boolean tail = greeted && text.isEmpty() && line.is(first, Category.GREETING_TAIL);
        return tail ? afterSeam(Math.min(end, line.after(first, Category.GREETING_TAIL)), end) : first;
    }

    private int beforeSeam(int first, int end) {
        int last = end;
        while (last > first && isDangling(last - 1)) {
            last--;
        }
        return last;
    }

    private boolean isDangling(int index) {
        return line.is(index, Category.DANGLING) || isSeam(index, '(');
    }

    /** Punctuation that led to the words that were taken out, or a bracket that held them. */
    private boolean isSeam(int index, char bracket) {
        return line.isSymbol(index, bracket)
                || (line.isSymbol(index) && SEAM.contains(line.token(index).text()));
    }

    private boolean isPunctuation(int from, int end) {
        return IntStream.range(from, end).allMatch(this::isPunctuation);
    }

    private boolean isPunctuation(int index) {
        return line.isSymbol(index) && PUNCTUATION.contains(line.token(index).text());
    }
}
