package dev.pora.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the fragments of time in a line, from left to right; none of them overlap. */
final class Scanner {
    private static final int LATEST_DAY = 31;

    /** In the order in which they are tried at each token. */
    private static final List<Pattern> TIMES = List.of(
            new RepeatPattern(),
            new DatePattern(),
            new DayPattern(),
            new PartPattern(),
            new DelayPattern(),
            new ClockPattern());

    private final Line line;
    private final List<Fragment> found = new ArrayList<>();
    private boolean eventBegan;

    private Scanner(Line line) {
        this.line = line;
    }

    static List<Fragment> scan(Line line) {
        return new Scanner(line).run();
    }

    private List<Fragment> run() {
        int index = 0;
        while (index < line.size()) {
            Fragment fragment = at(index);
            if (fragment == null) {
                eventBegan = eventBegan || line.token(index).kind() != Token.Kind.SYMBOL;
                index++;
            } else {
                found.add(fragment);
                eventBegan = eventBegan || fragment.leaves();
                index = fragment.end();
            }
        }
        return List.copyOf(found);
    }

    private @Nullable Fragment at(int index) {
        if (line.token(index).kind() == Token.Kind.ADDRESS) {
            return null;
        }
        Fragment aside = aside(index);
        if (aside != null) {
            return aside;
        }
        Fragment continued = continued(index);
        if (continued != null) {
            return continued;
        }
        Fragment guarded = line.is(index, Category.FOR) ? perhaps(index) : limit(index);
        return guarded == null ? time(index) : guarded;
    }

    /** What is no time: words that look like it, and one opening "remind me". */
    private @Nullable Fragment aside(int index) {
        Match ignored = line.find(index, Category.IGNORED);
        if (ignored != null) {
            return new Fragment(index, ignored.end(), new Part.Words(), true);
        }
        Match unread = line.find(index, Category.UNREAD);
        if (unread != null) {
            return Fragment.doubtful(index, unread.end(), Doubt.Kind.UNREAD);
        }
        Match greeting = eventBegan ? null : line.find(index, Category.GREETING);
        return greeting == null ? null : new Fragment(index, greeting.end(), new Part.Greeting());
    }

    private @Nullable Fragment continued(int index) {
        Part last = last(index);
        if (last instanceof Part.Clock) {
            int next = line.isSymbol(index, ',') ? index + 1 : line.after(index, Category.AND);
            boolean hour = next > index && line.isNumber(next) && !line.isWord(next + 1);
            return hour ? ClockPattern.continued(line, index, next) : null;
        }
        boolean day = last instanceof Part.Day || last instanceof Part.Repeat;
        return day ? PartPattern.afterDay(line, index) : null;
    }

    /** What was found right before this token. */
    private @Nullable Part last(int index) {
        return Optional.of(found)
                .filter(all -> !all.isEmpty() && all.getLast().end() == index)
                .map(all -> all.getLast().part())
                .orElse(null);
    }

    private @Nullable Fragment perhaps(int index) {
        Fragment time = time(line.after(index, Category.FOR));
        if (time == null || time.part() instanceof Part.Delay || time.part() instanceof Part.Repeat) {
            return time(index);
        }
        return time.part() instanceof Part.Doubtful(var kind)
                ? Fragment.doubtful(index, time.end(), kind)
                : new Fragment(index, time.end(), new Part.Perhaps(time.part()), true);
    }

    /** "until friday", "с 9 до 18": bounds that are not read must not be dropped. */
    private @Nullable Fragment limit(int index) {
        Match limit = line.find(index, Category.LIMIT);
        if (limit == null || line.is(index, Category.PART)) {
            return null;
        }
        Fragment time = time(limit.end());
        if (time != null) {
            return Fragment.doubtful(index, time.end(), Doubt.Kind.UNREAD);
        }
        boolean bounds = isBareTime(limit.end()) || line.is(limit.end(), Category.PART_OF);
        return bounds ? Fragment.doubtful(index, limit.end() + 1, Doubt.Kind.UNREAD) : null;
    }

    private boolean isBareTime(int index) {
        if (!line.startsNumber(index) || line.number(index) > LATEST_DAY) {
            return false;
        }
        int next = index + 1;
        return !line.isWord(next)
                || line.is(next, Category.UNIT)
                || line.is(next, Category.LIMIT)
                || line.is(next, Category.PART_OF);
    }

    private @Nullable Fragment time(int index) {
        for (Pattern pattern : TIMES) {
            Fragment fragment = index < line.size() ? pattern.at(line, index) : null;
            if (fragment != null) {
                return fragment;
            }
        }
        return null;
    }
}
