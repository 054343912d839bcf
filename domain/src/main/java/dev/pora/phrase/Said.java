package dev.pora.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a phrase says of time, sorted by kind.
 *
 * @param words the words of time as they were typed
 * @param broken whether a part of it makes no sense, so that the rest alone would be a guess
 */
record Said(
        String words,
        List<Part.Day> days,
        List<Part.Clock> clocks,
        List<Part.OfDay> parts,
        List<Part.Delay> delays,
        List<Part.Repeat> repeats,
        List<Part> vague,
        List<Doubt> doubts,
        boolean broken) {

    static Said of(Line line, List<Fragment> fragments) {
        String words = fragments.stream()
                .filter(fragment -> !fragment.leaves() && !(fragment.part() instanceof Part.Greeting))
                .map(fragment -> line.text(fragment.from(), fragment.end()))
                .collect(Collectors.joining(" "));
        List<Part> parts =
                fragments.stream().map(Fragment::part).flatMap(Said::simple).toList();
        return new Said(
                words,
                only(parts, Part.Day.class),
                only(parts, Part.Clock.class),
                only(parts, Part.OfDay.class),
                only(parts, Part.Delay.class),
                only(parts, Part.Repeat.class),
                parts.stream().filter(Said::isVague).toList(),
                doubts(line, fragments),
                parts.stream().anyMatch(part -> part instanceof Part.Doubtful(var kind) && kind != Doubt.Kind.UNREAD));
    }

    /** A part that may belong to the event counts as time too, so that it makes an option. */
    private static Stream<Part> simple(Part part) {
        return switch (part) {
            case Part.Today(var ofDay) -> Stream.of(new Part.InDays(0), ofDay);
            case Part.Perhaps(Part.Today today) -> simple(today);
            case Part.Perhaps(var inner) -> Stream.of(inner);
            default -> Stream.of(part);
        };
    }

    private static <T extends Part> List<T> only(List<Part> parts, Class<T> type) {
        return parts.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .distinct()
                .toList();
    }

    private static boolean isVague(Part part) {
        return part instanceof Part.SlashDate
                || part instanceof Part.NextPeriod
                || part instanceof Part.InMonth
                || part instanceof Part.Bare;
    }

    private static List<Doubt> doubts(Line line, List<Fragment> fragments) {
        List<Doubt> doubts = new ArrayList<>();
        for (Fragment fragment : fragments) {
            if (fragment.part() instanceof Part.Doubtful(var kind)) {
                doubts.add(new Doubt(kind, line.text(fragment.from(), fragment.end())));
            } else if (fragment.part() instanceof Part.Perhaps) {
                doubts.add(new Doubt(Doubt.Kind.AMBIGUOUS, line.text(fragment.from(), fragment.end())));
            }
        }
        doubts.addAll(Unread.in(line, fragments));
        return List.copyOf(doubts);
    }

    /** Whether nothing was said that can be placed in time. */
    boolean isSilent() {
        return Stream.of(days, clocks, parts, delays, repeats, vague).allMatch(List::isEmpty);
    }
}
