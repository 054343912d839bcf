package dev.pora.telegram.words;

import dev.pora.attention.Lateness;
import dev.pora.exchange.Expected;
import dev.pora.exchange.Flaw;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Remark;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that texts can say: each of their methods called with each of some values for each parameter. */
final class Everything {
    private static final Map<Type, List<?>> VALUES = Map.of(
            String.class, List.of("чай", ""),
            int.class, List.of(0, 1, 2, 5, 11, 21, 1000),
            long.class, List.of(0L, 1L, 2L, 5L, 21L, 1000L),
            boolean.class, List.of(true, false),
            Flaw.class, flaws(),
            Remark.class, remarks(),
            Lateness.class,
                    List.of(
                            new Lateness.FireLate(),
                            new Lateness.Skip(),
                            new Lateness.Coalesce(),
                            new Lateness.Expire(Duration.ofHours(1)),
                            new Lateness.Expire(Duration.ofDays(1))));

    private Everything() {}

    /** Each reason, as no reader would give it in full, and each thing that may be expected. */
    private static List<Flaw> flaws() {
        return Stream.concat(
                        Stream.of(Reason.values())
                                .filter(reason -> reason != Reason.UNFIT)
                                .map(reason -> Flaw.of(reason, "/reminders/1", "5000000", "20", "zone")),
                        Stream.of(Expected.values())
                                .map(expected -> Flaw.of(Reason.UNFIT, "DUE", expected.name(), "7", "before", "after")))
                .toList();
    }

    private static List<Remark> remarks() {
        return Stream.concat(
                        Stream.of(Remark.Kind.values())
                                .filter(kind -> kind != Remark.Kind.CHANGED_ELSEWHERE)
                                .map(kind -> Remark.of(kind, "09:00", "+03:00")),
                        Stream.of(
                                Remark.of(Remark.Kind.CHANGED_ELSEWHERE, "text", "time", "alarms", "tags"),
                                Remark.of(
                                        Remark.Kind.LEFT_OUT,
                                        "LOCATION",
                                        "URL",
                                        "ATTACH",
                                        "ATTENDEE",
                                        "CONFERENCE",
                                        "GEO",
                                        "original")))
                .toList();
    }

    static List<String> of(Object texts) {
        return Stream.of(texts.getClass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName))
                .flatMap(method -> combinations(List.of(method.getGenericParameterTypes())).stream()
                        .flatMap(values -> said(texts, method, values)))
                .toList();
    }

    private static Stream<String> said(Object texts, Method method, List<Object> values) {
        try {
            return strings(method.invoke(texts, values.toArray()));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(method + " with " + values, e);
        }
    }

    private static Stream<String> strings(Object said) {
        return switch (said) {
            case String text -> Stream.of(text);
            case Integer number -> Stream.of(number.toString());
            case Collection<?> several -> several.stream().flatMap(Everything::strings);
            case Map<?, ?> pairs -> Stream.concat(strings(pairs.keySet()), strings(pairs.values()));
            case Texts.Town(var name, var zone) -> Stream.of(name, zone);
            case Texts.Command(var name, var does) -> Stream.of(name, does);
            default -> of(said).stream();
        };
    }

    /** Each value of the first with each of the second, and so on. */
    private static List<List<Object>> combinations(List<Type> parameters) {
        List<List<Object>> all = List.of(List.of());
        for (Type parameter : parameters) {
            all = all.stream()
                    .flatMap(before -> values(parameter).stream().map(value -> with(before, value)))
                    .toList();
        }
        return all;
    }

    private static List<Object> with(List<Object> before, Object value) {
        List<Object> more = new ArrayList<>(before);
        more.add(value);
        return more;
    }

    private static List<?> values(Type parameter) {
        if (parameter instanceof ParameterizedType optional && optional.getRawType() == Optional.class) {
            List<Optional<?>> values = new ArrayList<>(List.of(Optional.empty()));
            values(optional.getActualTypeArguments()[0]).forEach(value -> values.add(Optional.of(value)));
            return values;
        }
        if (parameter instanceof Class<?> type && type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        return Optional.ofNullable(VALUES.get(parameter))
                .orElseThrow(() -> new AssertionError("No values for " + parameter));
    }
}
