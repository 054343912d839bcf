package dev.pora.phrase.chart;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.Meaning;
import dev.pora.phrase.meaning.Meaning.Figure;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that patterns can make, by the name that they call it. Shared by all languages. */
final class Productions {
    /** More meanings are not said as one. */
    private static final int MOST = 24;

    static final Map<String, Production> ALL = all();

    private Productions() {}

    private static Map<String, Production> all() {
        Map<String, Production> all = new HashMap<>();
        all.put("same", found -> found.meaning(0));
        all.put("number", found -> Figure.word(found.number(0)));
        all.put("sum", found -> Figure.word(found.number(0) + found.number(1)));
        all.put("negative", found -> found.number(0) == 0 ? null : Figure.word(-found.number(0)));
        all.put("not2", found -> found.number(0) == 2 ? null : Figure.word(found.number(0)));
        all.put("first", found -> found.number(0) == 1 ? Figure.word(1) : null);
        all.put("from5", found -> found.number(0) < 5 ? null : Figure.word(found.number(0)));
        all.put("big", found -> found.number(0) < 10 ? null : Figure.word(found.number(0)));
        all.put("several", Productions::several);
        all.put("perhaps", found -> new Meaning.Perhaps(found.meaning(0)));
        all.put(
                "trouble",
                found -> new Meaning.Trouble(
                        Meaning.Trouble.Kind.valueOf(found.word(0).toUpperCase(Locale.ROOT))));
        all.put("hello", _ -> new Meaning.Greeting(Meaning.Greeting.Form.HELLO));
        all.put("greeting", _ -> new Meaning.Greeting(Meaning.Greeting.Form.REQUEST));
        all.put("question", _ -> new Meaning.Greeting(Meaning.Greeting.Form.QUESTION));
        all.put("event", _ -> new Meaning.EventWords());
        all.putAll(LengthProductions.ALL);
        all.putAll(ClockProductions.ALL);
        all.putAll(DayProductions.ALL);
        all.putAll(SeriesProductions.ALL);
        return Map.copyOf(all);
    }

    private static @Nullable Meaning several(Arguments found) {
        List<Meaning> flat = new ArrayList<>();
        for (int index = 0; found.has(index); index++) {
            flatten(found.meaning(index), flat);
        }
        return flat.size() > MOST ? null : new Meaning.Several(flat);
    }

    private static void flatten(Meaning meaning, List<Meaning> flat) {
        if (meaning instanceof Meaning.Several(var all)) {
            all.forEach(each -> flatten(each, flat));
        } else {
            flat.add(meaning);
        }
    }

    /** Whether a date can be: without a year any leap day can. */
    static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year == 0 ? 2000 : year, month).lengthOfMonth();
    }

    /** Two figures are of this century. */
    static int year(Figure figure) {
        return figure.digits() <= 2 ? 2000 + figure.value() : figure.value();
    }

    static Meaning date(int year, int month, int day) {
        return exists(year, month, day)
                ? new Day.OnDate(year, month, day)
                : new Meaning.Trouble(Meaning.Trouble.Kind.IMPOSSIBLE);
    }
}
