package dev.pora.telegram.conversation.button;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Writes numbers that are near each other in few letters: the first, then how much further each is than the one before, a
 * step that is made several times once with its count: "57+1*8-3" is 57, 58 and so on to 65, then 62.
 */
public final class Numbers {
    private static final Pattern STEP = Pattern.compile("\\G([+-]\\d{1,19})(?:\\*(\\d{1,3}))?(?![\\d*])");

    /** A code of more is nobody's of ours. */
    private static final int MOST = 200;

    private Numbers() {}

    private record Step(long by, int times) {
        @Override
        public String toString() {
            return (by < 0 ? "" : "+") + by + (times == 1 ? "" : "*" + times);
        }
    }

    static String coded(long... numbers) {
        List<Step> steps = new ArrayList<>();
        for (int index = 1; index < numbers.length; index++) {
            long by = numbers[index] - numbers[index - 1];
            boolean again = !steps.isEmpty() && steps.getLast().by() == by;
            steps.add(new Step(by, again ? steps.removeLast().times() + 1 : 1));
        }
        StringBuilder code = new StringBuilder(Long.toString(numbers[0]));
        steps.forEach(code::append);
        return code.toString();
    }

    /** Throws IllegalArgumentException for what is no such code. */
    static LongStream read(String code) {
        List<Long> numbers = new ArrayList<>();
        Matcher steps = STEP.matcher("+" + code);
        int end = 0;
        while (steps.find() && numbers.size() <= MOST) {
            long by = Long.parseLong(steps.group(1));
            int times = steps.group(2) == null ? 1 : Integer.parseInt(steps.group(2));
            for (int made = 0; made < times; made++) {
                numbers.add(numbers.isEmpty() ? by : numbers.getLast() + by);
            }
            end = steps.end();
        }
        if (numbers.isEmpty() || numbers.size() > MOST || end != code.length() + 1) {
            throw new IllegalArgumentException("No numbers: " + code);
        }
        return numbers.stream().mapToLong(Long::longValue);
    }
}
