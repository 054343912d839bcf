package dev.pora.telegram.conversation.creation;

import dev.pora.phrase.Doubt;
import dev.pora.phrase.PhraseReader;
import dev.pora.phrase.Reading;
import dev.pora.schedule.Once;
import dev.pora.schedule.Schedule;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.Courtesy;
import dev.pora.telegram.conversation.typed.RuleEnds;
import dev.pora.telegram.words.SmallTalk;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Shows what a phrase may mean as buttons, and recognises the answer. */
final class Choices {
    /** A longer label is cut off on a telephone: then the meanings stand in the text, with numbers. */
    private static final int LONGEST_LABEL = 40;

    private static final int PER_ROW = 5;

    private final RuleEnds ends;

    Choices(PhraseReader reader) {
        this.ends = new RuleEnds(reader);
    }

    /** The page with these meanings to choose from under it. */
    static Page under(Page page, Turn turn, Question question, List<Reading.Option> options) {
        List<String> labels =
                options.stream().map(option -> label(turn, option)).toList();
        if (labels.stream().allMatch(label -> label.length() <= LONGEST_LABEL)) {
            return page.with(Keyboard.column(buttons(question, labels)));
        }
        List<String> numbers = IntStream.rangeClosed(1, labels.size())
                .mapToObj(Integer::toString)
                .toList();
        String listed = IntStream.range(0, labels.size())
                .mapToObj(index -> "\n" + numbers.get(index) + ". " + labels.get(index))
                .collect(Collectors.joining());
        return page.then("\n" + listed).with(new Keyboard.Inline(Keyboard.inRows(buttons(question, numbers), PER_ROW)));
    }

    private static List<Keyboard.Button> buttons(Question question, List<String> labels) {
        List<Keyboard.Button> buttons = new ArrayList<>();
        for (String label : labels) {
            String data = new ButtonData.Choice(question.message(), buttons.size()).encoded();
            buttons.add(new Keyboard.Button(label, data));
        }
        return buttons;
    }

    /** All of its times. */
    private static String label(Turn turn, Reading.Option option) {
        List<Schedule> schedules = option.schedules();
        String first = label(turn, schedules.getFirst());
        return IntStream.range(1, schedules.size())
                .mapToObj(index -> further(turn, schedules.get(index - 1), schedules.get(index)))
                .collect(Collectors.joining("", first, ""));
    }

    private static String label(Turn turn, Schedule schedule) {
        if (!(schedule instanceof Once once)) {
            return turn.wording().schedule(schedule, turn.user().zoneOrUtc());
        }
        return turn.user()
                .zone()
                .map(zone -> turn.wording().date(once.instant(zone), zone) + ", " + clock(turn, once))
                .orElseGet(() -> turn.moment(once.instant(turn.user().zoneOrUtc())));
    }

    private static String clock(Turn turn, Once once) {
        ZoneId zone = turn.user().zoneOrUtc();
        return turn.wording().clock(once.instant(zone), zone);
    }

    /** Of another time on the same day its clock is enough. */
    private static String further(Turn turn, Schedule before, Schedule schedule) {
        ZoneId zone = turn.user().zoneOrUtc();
        boolean sameDay = before instanceof Once earlier
                && schedule instanceof Once later
                && turn.wording()
                        .date(earlier.instant(zone), zone)
                        .equals(turn.wording().date(later.instant(zone), zone));
        return " + " + (sameDay && schedule instanceof Once once ? clock(turn, once) : label(turn, schedule));
    }

    /** Which of the meanings a typed text takes: its number, "the second", or a clock time that only one of them has. */
    Optional<Integer> typed(Turn turn, Question said, List<Reading.Option> options) {
        return numbered(said.words())
                .flatMap(number -> number == SmallTalk.ALL ? several(options) : Optional.of(number))
                .filter(index -> index < options.size())
                .or(() -> timed(turn, said, options));
    }

    private static Optional<Integer> several(List<Reading.Option> options) {
        return only(IntStream.range(0, options.size())
                .filter(index -> options.get(index).schedules().size() > 1)
                .boxed());
    }

    private static Optional<Integer> numbered(String text) {
        String bare = text.strip();
        return bare.matches("[1-9]") ? Optional.of(Integer.parseInt(bare) - 1) : Courtesy.choice(bare);
    }

    private Optional<Integer> timed(Turn turn, Question said, List<Reading.Option> options) {
        return ends.times(said.words(), said.context(turn.user()))
                .filter(times -> times.size() == 1)
                .flatMap(times -> only(IntStream.range(0, options.size())
                        .filter(index -> isAt(turn, options.get(index), times.getFirst()))
                        .boxed()));
    }

    /** A clock time alone is one of the only day that may be meant. */
    Question onTheirDay(Turn turn, Question said, Reading asked) {
        ZoneId zone = turn.user().zoneOrUtc();
        boolean dated = asked instanceof Reading.Unclear unclear
                && unclear.doubt().kind() == Doubt.Kind.AMBIGUOUS
                && ends.times(said.words(), said.context(turn.user())).isPresent();
        List<LocalDate> days = asked.options().stream()
                .flatMap(option -> option.schedules().stream())
                .map(schedule -> schedule instanceof Once once
                        ? once.instant(zone).atZone(zone).toLocalDate()
                        : LocalDate.EPOCH)
                .distinct()
                .toList();
        boolean one = days.size() == 1 && !days.getFirst().equals(LocalDate.EPOCH);
        return dated && one ? said.saying(days.getFirst() + " " + said.words()) : said;
    }

    private static boolean isAt(Turn turn, Reading.Option option, LocalTime time) {
        ZoneId zone = turn.user().zoneOrUtc();
        return option.schedules().size() == 1
                && option.schedules().getFirst() instanceof Once once
                && once.instant(zone).atZone(zone).toLocalTime().equals(time);
    }

    private static Optional<Integer> only(Stream<Integer> found) {
        List<Integer> all = found.limit(2).toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
}
