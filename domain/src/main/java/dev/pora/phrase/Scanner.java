package dev.pora.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the fragments of time in a line, from left to right; none of them overlap. */
final class Scanner {
    private static final int LATEST_DAY = 31;

    /** "завтра 2 часа" is a length as well, so it is asked about. */
    private static final int MOST_HOURS = 4;

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
        perhapsHour();
        return List.copyOf(found);
    }

    /** "завтра 9 позвонить": a number right after a day is an hour or belongs to the event. */
    private void perhapsHour() {
        boolean timed = found.stream().anyMatch(fragment -> fragment.part() instanceof Part.Clock);
        for (int place = 0; !timed && place < found.size(); place++) {
            Fragment day = found.get(place);
            boolean free = place + 1 == found.size() || found.get(place + 1).from() > day.end();
            if (day.part() instanceof Part.Day && free && isHour(day.end())) {
                Part hour = new Part.Perhaps(Part.Clock.spoken(line.number(day.end()), 0));
                found.add(place + 1, new Fragment(day.end(), day.end() + 1, hour, line.isWord(day.end() + 1)));
            }
        }
    }

    private boolean isHour(int index) {
        return line.startsNumber(index) && line.number(index) < Hours.DAY;
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
        if (guarded != null) {
            return guarded;
        }
        Match unread = line.find(index, Category.UNREAD);
        return unread == null ? time(index) : Fragment.doubtful(index, unread.end(), Doubt.Kind.UNREAD);
    }

    /** What is no time: words that look like it, and one opening "remind me". */
    private @Nullable Fragment aside(int index) {
        Match ignored = line.find(index, Category.IGNORED);
        if (ignored != null) {
            return new Fragment(index, ignored.end(), new Part.Words(), true);
        }
        Match greeting = eventBegan ? null : line.find(index, Category.GREETING);
        return greeting == null ? null : new Fragment(index, greeting.end(), new Part.Greeting());
    }

    private @Nullable Fragment continued(int index) {
        Part last = last(index);
        if (last instanceof Part.Clock) {
            int next = line.isSymbol(index, ',') ? index + 1 : line.after(index, Category.AND);
            boolean hour = next > index && line.startsNumber(next) && line.number(next) <= Hours.DAY;
            return hour ? secondClock(index, next) : null;
        }
        boolean day = last instanceof Part.Day || last instanceof Part.Repeat;
        return day ? afterDay(index) : null;
    }

    /** "в 9 и 21" are two times; "в 9 и 21 таблетка" may be. */
    private @Nullable Fragment secondClock(int index, int next) {
        return line.isWord(next + 1) && !line.is(next + 1, Category.PART_OF) && !line.is(next + 1, Category.AM_PM)
                ? Fragment.doubtful(index, next + 1, Doubt.Kind.UNREAD)
                : ClockPattern.continued(line, index, next);
    }

    /** "tomorrow morning", "завтра 15 часов". */
    private @Nullable Fragment afterDay(int index) {
        Match unit = line.startsNumber(index) && line.number(index) <= Hours.DAY
                ? line.find(index + 1, Category.UNIT)
                : null;
        boolean hours = unit != null && Unit.of(unit.value()) == Unit.HOUR && line.number(index) > MOST_HOURS;
        return hours && line.isRussian()
                ? ClockPattern.continued(line, index, index)
                : PartPattern.afterDay(line, index);
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
        if (limit == null || line.is(index, Category.PART) || line.is(limit.end(), Category.IGNORED)) {
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
