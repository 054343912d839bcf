package dev.pora.telegram.conversation.memory;

import dev.pora.channel.MessageRef;
import dev.pora.notification.NotificationId;
import dev.pora.notification.UndoId;
import dev.pora.roll.Person;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.Place;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A {@link Memory} as text: a line for each thing that is remembered, its kind first, fields with tabs between; a tab,
 * a line break or a backslash inside a field has a backslash before it. A line of an unknown kind is passed over, so
 * that an older version can read what a newer one kept.
 */
final class MemoryText {
    private static final String TOWN = "town";
    private static final String EXPECTING = "expecting";
    private static final String LISTED = "listed";
    private static final String OPEN = "open";
    private static final String SEARCH = "search";
    private static final String AWAITED = "awaited";
    private static final String NOD = "nod";
    private static final String COPIED = "copied";
    private static final String FORMER = "former";
    private static final String LOCATING = "locating";
    private static final int AWAITED_FIELDS = 4;
    private static final String BURST = "burst";
    private static final int QUESTION_FIELDS = 6;
    private static final int ATTACHED_FIELDS = 2;

    private MemoryText() {}

    static String of(Memory memory) {
        List<String> lines = new ArrayList<>();
        memory.askedTown().ifPresent(at -> lines.add(line(TOWN, Long.toString(at.getEpochSecond()))));
        memory.questions().forEach(question -> lines.add(lineOf(question)));
        if (memory.expecting() != 0) {
            lines.add(line(EXPECTING, Long.toString(memory.expecting())));
        }
        lines.addAll(linesOf(memory.lists()));
        memory.awaited().ifPresent(awaited -> lines.add(lineOf(awaited)));
        memory.recent().burst().ifPresent(burst -> lines.add(lineOf(burst)));
        memory.recent().nods().forEach(nod -> lines.add(lineOf(nod)));
        memory.recent().copied().ifPresent(copied -> lines.add(lineOf(copied)));
        memory.recent().former().ifPresent(former -> lines.add(lineOf(former)));
        if (memory.recent().locating()) {
            lines.add(LOCATING);
        }
        return String.join("\n", lines);
    }

    private static List<String> linesOf(Lists lists) {
        List<String> lines = new ArrayList<>();
        if (!lists.shown().isEmpty()) {
            lines.add(line(LISTED, lists.shown().stream().map(String::valueOf).collect(Collectors.joining(" "))));
        }
        lists.open().ifPresent(place -> lines.add(line(OPEN, place.code())));
        lists.searches().forEach(search -> lines.add(line(SEARCH, Long.toString(search.query()), search.words())));
        return lines;
    }

    private static String lineOf(Recent.Nod nod) {
        return line(
                NOD,
                Long.toString(nod.message()),
                Long.toString(nod.told()),
                Long.toString(nod.undo().value()),
                nod.occurrence().toString());
    }

    private static String lineOf(Recent.Copied copied) {
        return line(
                COPIED,
                Long.toString(copied.original().value()),
                Long.toString(copied.shown().getEpochSecond()),
                Long.toString(copied.copy().value()));
    }

    private static String lineOf(Former former) {
        return line(
                Stream.concat(Stream.of(FORMER), FormerText.of(former).stream()).toArray(String[]::new));
    }

    /** The settings have the number 0; an open calendar has the data of its button at the end. */
    private static String lineOf(Awaited awaited) {
        return line(Stream.concat(
                        Stream.of(
                                AWAITED,
                                awaited.subject().name().toLowerCase(Locale.ROOT),
                                Long.toString(awaited.notification()
                                        .map(NotificationId::value)
                                        .orElse(0L)),
                                Long.toString(awaited.at().getEpochSecond())),
                        awaited.pick().map(ButtonData::encoded).stream())
                .toArray(String[]::new));
    }

    /** What is attached follows as two more fields, which are empty when only people follow: each by id and name. */
    private static String lineOf(Question question) {
        List<String> fields = new ArrayList<>(List.of(
                question.kind().name().toLowerCase(Locale.ROOT),
                Long.toString(question.message()),
                Long.toString(question.at().getEpochSecond()),
                question.language().tag(),
                question.words(),
                question.event()));
        if (question.attached().isPresent() || !question.people().isEmpty()) {
            fields.add(question.attached()
                    .flatMap(Attached::original)
                    .map(MessageRef::value)
                    .orElse(""));
            fields.add(question.attached().map(Attached::name).orElse(""));
        }
        question.people().forEach(person -> fields.add(person.id().orElseThrow().value() + " " + person.name()));
        return line(fields);
    }

    private static String lineOf(Recent.Burst burst) {
        return line(
                BURST,
                Long.toString(burst.root()),
                Long.toString(burst.last()),
                Long.toString(burst.at().getEpochSecond()),
                burst.album());
    }

    private static String line(String... fields) {
        return line(List.of(fields));
    }

    private static String line(List<String> fields) {
        return fields.stream().map(MemoryText::escaped).collect(Collectors.joining("\t"));
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    static Memory read(String text) {
        Memory memory = Memory.EMPTY;
        for (String line : text.split("\n", -1)) {
            memory = with(memory, fields(line));
        }
        return memory;
    }

    private static Memory with(Memory memory, List<String> fields) {
        return switch (fields.getFirst()) {
            case TOWN -> memory.askingTown(Instant.ofEpochSecond(Long.parseLong(fields.get(1))));
            case EXPECTING -> memory.expecting(Long.parseLong(fields.get(1)));
            case LISTED ->
                memory.with(new Lists(
                        Stream.of(fields.get(1).split(" ", -1))
                                .map(Long::valueOf)
                                .toList(),
                        memory.lists().open(),
                        memory.lists().searches()));
            case OPEN ->
                Place.read(fields.get(1))
                        .map(place -> memory.with(memory.lists().at(place)))
                        .orElse(memory);
            case SEARCH ->
                memory.with(memory.lists().searching(new Lists.Search(Long.parseLong(fields.get(1)), fields.get(2))));
            case BURST -> memory.with(memory.recent().with(burst(fields)));
            case NOD -> memory.with(memory.recent().with(nod(fields)));
            case COPIED -> memory.with(memory.recent().with(copied(fields)));
            case FORMER ->
                FormerText.read(fields.subList(1, fields.size()))
                        .map(former -> memory.with(memory.recent().with(former)))
                        .orElse(memory);
            case LOCATING -> memory.with(memory.recent().locating(true));
            case AWAITED -> awaited(fields).map(memory::awaiting).orElse(memory);
            default ->
                kind(fields)
                        .map(kind -> memory.asking(question(kind, fields)).expecting(memory.expecting()))
                        .orElse(memory);
        };
    }

    private static Optional<Awaited> awaited(List<String> fields) {
        long number = Long.parseLong(fields.get(2));
        return Stream.of(Awaited.Subject.values())
                .filter(subject -> subject.name().toLowerCase(Locale.ROOT).equals(fields.get(1)))
                .findFirst()
                .map(subject -> new Awaited(
                        subject,
                        number == 0 ? Optional.empty() : Optional.of(new NotificationId(number)),
                        Instant.ofEpochSecond(Long.parseLong(fields.get(3))),
                        fields.stream().skip(AWAITED_FIELDS).findFirst().flatMap(MemoryText::pick)));
    }

    private static Optional<ButtonData.Pick> pick(String data) {
        return ButtonData.read(data).filter(ButtonData.Pick.class::isInstance).map(ButtonData.Pick.class::cast);
    }

    private static Recent.Burst burst(List<String> fields) {
        return new Recent.Burst(
                Long.parseLong(fields.get(1)),
                Long.parseLong(fields.get(2)),
                Instant.ofEpochSecond(Long.parseLong(fields.get(3))),
                fields.get(4));
    }

    private static Recent.Nod nod(List<String> fields) {
        return new Recent.Nod(
                Long.parseLong(fields.get(1)),
                Long.parseLong(fields.get(2)),
                new UndoId(Long.parseLong(fields.get(3))),
                Instant.parse(fields.get(4)));
    }

    private static Recent.Copied copied(List<String> fields) {
        return new Recent.Copied(
                new NotificationId(Long.parseLong(fields.get(1))),
                Instant.ofEpochSecond(Long.parseLong(fields.get(2))),
                new NotificationId(Long.parseLong(fields.get(3))));
    }

    private static Optional<Question.Kind> kind(List<String> fields) {
        return Stream.of(Question.Kind.values())
                .filter(kind -> fields.size() == QUESTION_FIELDS || fields.size() >= QUESTION_FIELDS + ATTACHED_FIELDS)
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(fields.getFirst()))
                .findFirst();
    }

    private static Question question(Question.Kind kind, List<String> fields) {
        return new Question(
                kind,
                Long.parseLong(fields.get(1)),
                Instant.ofEpochSecond(Long.parseLong(fields.get(2))),
                Language.ofTag(fields.get(3)).orElse(Language.ENGLISH),
                fields.get(4),
                fields.get(5),
                attached(fields.subList(QUESTION_FIELDS, fields.size())),
                fields.stream()
                        .skip(QUESTION_FIELDS + ATTACHED_FIELDS)
                        .map(MemoryText::person)
                        .toList());
    }

    private static Optional<Attached> attached(List<String> fields) {
        boolean nothing = fields.stream().limit(ATTACHED_FIELDS).allMatch(String::isEmpty);
        return nothing
                ? Optional.empty()
                : Optional.of(new Attached(
                        Optional.of(fields.getFirst())
                                .filter(value -> !value.isEmpty())
                                .map(MessageRef::new),
                        fields.get(1)));
    }

    private static Person person(String field) {
        int blank = field.indexOf(' ');
        return new Person(
                Optional.of(new TelegramId(Long.parseLong(field.substring(0, blank)))),
                Optional.empty(),
                field.substring(blank + 1));
    }

    private static List<String> fields(String line) {
        return Stream.of(line.split("\t", -1)).map(MemoryText::plain).toList();
    }

    private static String plain(String field) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            plain.append(c == '\\' && i + 1 < field.length() ? meant(field.charAt(++i)) : c);
        }
        return plain.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 't' -> '\t';
            case 'n' -> '\n';
            default -> escaped;
        };
    }
}
