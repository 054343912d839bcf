package dev.pora.telegram.conversation.typed;

import dev.pora.schedule.Recurring;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** "FREQ=MONTHLY;BYDAY=-1FR", and a time after it: a rule of RFC 5545. */
final class RuleForm implements Form {
    private static final Set<String> AT = Set.of("at", "в", "во");

    @Override
    public Optional<Typed> read(Words words, Present present) {
        int end = endOfRule(words.text());
        return isRule(words.text().substring(0, end))
                ? timed(words.text().substring(0, end), words.text().substring(end), present)
                : Optional.empty();
    }

    private static int endOfRule(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isRule(String word) {
        String capitals = word.toUpperCase(Locale.ROOT);
        return capitals.startsWith("RRULE:") || capitals.contains("FREQ=");
    }

    private static Optional<Typed> timed(String rule, String rest, Present present) {
        Words words = Words.of(rest);
        words.skipAll(AT);
        Optional<LocalTime> time = words.atEnd() ? Optional.of(present.time()) : ClockWords.time(words);
        return time.filter(_ -> words.atEnd()).map(at -> typed(withoutEnd(rule), at, present));
    }

    private static String withoutEnd(String rule) {
        return rule.endsWith(";") || rule.endsWith(",") ? rule.substring(0, rule.length() - 1) : rule;
    }

    private static Typed typed(String text, LocalTime time, Present present) {
        return switch (RuleText.parse(text, present.zone())) {
            case Parsed.Read(Rule rule) -> new Typed.Understood(recurring(rule, time, present));
            case Parsed.Unreadable(String part, String reason) -> new Typed.Unfit(part, reason);
        };
    }

    private static Recurring recurring(Rule rule, LocalTime time, Present present) {
        boolean elapsed = rule.frequency().isTimeBased() && !rule.hasParts();
        Zoning zoning = elapsed ? new Zoning.Fixed(present.zone()) : present.zoning();
        return Recurring.of(rule, start(rule, time, present).atTime(time), zoning);
    }

    /** A rule without days takes them from its start: from the next occurrence so far. */
    private static LocalDate start(Rule rule, LocalTime time, Present present) {
        LocalDate today = present.now().toLocalDate();
        LocalDate ahead = today.atTime(time).isAfter(present.now()) ? today : today.plusDays(1);
        return rule.hasParts() || rule.frequency().isTimeBased()
                ? today
                : present.next().map(next -> next.toLocalDate()).orElse(ahead);
    }
}
