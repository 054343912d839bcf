package dev.pora.telegram.words;

import dev.pora.exchange.Expected;
import dev.pora.exchange.Flaw;
import dev.pora.exchange.Remark;
import java.util.List;
import java.util.stream.Stream;

/** Why something of a file cannot be taken, and what is not as it was in it. */
public final class FlawTexts {
    private static final String UNFIT = "flaw.unfit";
    private static final int BYTES_OF_A_MEGABYTE = 1_000_000;

    private final Bundle bundle;

    FlawTexts(Bundle bundle) {
        this.bundle = bundle;
    }

    /** A sentence. What the files' readers say in English about a rule is not shown. */
    public String flaw(Flaw flaw) {
        return switch (flaw.reason()) {
            case TOO_LARGE -> bundle.say("flaw.too-large", "most", megabytes(flaw));
            case TOO_MANY -> one(flaw, "flaw.too-many");
            case TOO_DEEP -> bundle.say("flaw.too-deep");
            case NOT_UTF8 -> bundle.say("flaw.not-utf8");
            case NOT_JSON -> bundle.say("flaw.not-json", "line", argument(flaw, 0), "column", argument(flaw, 1));
            case NOT_PORA -> bundle.say("flaw.not-pora");
            case NEWER_VERSION ->
                bundle.say("flaw.newer-version", "version", argument(flaw, 0), "known", argument(flaw, 1));
            case NOT_A_CALENDAR -> bundle.say("flaw.not-a-calendar");
            case OLD_CALENDAR -> bundle.say("flaw.old-calendar");
            case UNKNOWN_FIELD -> bundle.say("flaw.unknown-field", "name", argument(flaw, 0), "known", rest(flaw, 1));
            case MISSING -> bundle.say("flaw.missing", "name", argument(flaw, 0));
            case UNFIT -> unfit(flaw);
            case OUT_OF_RANGE -> bundle.say("flaw.out-of-range", "from", argument(flaw, 0), "to", argument(flaw, 1));
            case UNREADABLE_RULE -> bundle.say("flaw.unreadable-rule");
            case UNFIT_TOGETHER -> bundle.say("flaw.unfit-together");
            case ONE_OF -> bundle.say("flaw.one-of", "names", rest(flaw, 0));
            case TOO_MANY_VALUES -> one(flaw, "flaw.too-many-values");
            case NO_TEXT -> bundle.say("flaw.no-text");
            case UNFIT_TEXT -> one(flaw, "flaw.unfit-text");
            case TOO_MUCH_TO_COUNT -> bundle.say("flaw.too-much-to-count");
            case NO_TIME -> bundle.say("flaw.no-time");
            case UNCLEAR_TIME -> bundle.say("flaw.unclear-time");
            case UNKNOWN_ZONE -> bundle.say("flaw.unknown-zone", "name", argument(flaw, 0));
            case CANCELLED -> bundle.say("flaw.cancelled");
            case COMPLETED -> bundle.say("flaw.completed");
            case NOT_A_REMINDER -> bundle.say("flaw.not-a-reminder", "kind", argument(flaw, 0));
            case BROKEN -> bundle.say("flaw.broken");
            case PAST -> bundle.say("flaw.past");
            case NEVER -> bundle.say("flaw.never");
            case TOO_OFTEN -> bundle.say("flaw.too-often");
            case DUPLICATE -> bundle.say("flaw.duplicate");
            case NO_ROOM -> one(flaw, "flaw.no-room");
        };
    }

    private String one(Flaw flaw, String key) {
        return bundle.say(key, "most", argument(flaw, 0));
    }

    private static String argument(Flaw flaw, int index) {
        return flaw.arguments().stream().skip(index).findFirst().orElse("?");
    }

    private static String rest(Flaw flaw, int from) {
        return String.join(", ", flaw.arguments().stream().skip(from).toList());
    }

    private static String megabytes(Flaw flaw) {
        return Integer.toString(Integer.parseInt(argument(flaw, 0)) / BYTES_OF_A_MEGABYTE);
    }

    private String unfit(Flaw flaw) {
        Expected expected = Expected.valueOf(argument(flaw, 0));
        String wanted = expected == Expected.CHOICE
                ? bundle.say("flaw.expected.choice", "choices", rest(flaw, 2))
                : bundle.choice("flaw.expected", expected);
        return bundle.say(UNFIT, "expected", wanted, "found", argument(flaw, 1));
    }

    /** A sentence. */
    public String remark(Remark remark) {
        List<String> given = remark.arguments();
        String first = given.stream().findFirst().orElse("?");
        String second = given.stream().skip(1).findFirst().orElse("?");
        return switch (remark.kind()) {
            case TIME_ASSUMED -> bundle.say("remark.time-assumed", "time", first);
            case ZONE_FOUND -> bundle.say("remark.zone-found", "name", first, "zone", second);
            case ZONE_FIXED -> bundle.say("remark.zone-fixed", "name", first, "offset", second);
            case TEXT_CUT -> bundle.say("remark.text-cut", "most", first);
            case LEFT_OUT -> bundle.say("remark.left-out", "names", names(given));
            case ALARMS_LEFT_OUT -> bundle.say("remark.alarms-left-out", "count", first);
            case EXCEPTIONS_LEFT_OUT -> bundle.say("remark.exceptions-left-out", "count", first);
            case RULES_LEFT_OUT -> bundle.say("remark.rules-left-out");
            case CHANGED_ELSEWHERE -> bundle.say("remark.changed-elsewhere", "what", changes(given));
            case OWN_PART_DAMAGED -> bundle.say("remark.own-part-damaged");
            case PUT_OFF -> bundle.say("remark.put-off");
        };
    }

    private String names(List<String> properties) {
        return String.join(", ", properties.stream().map(this::property).toList());
    }

    private String property(String name) {
        return switch (name) {
            case "LOCATION" -> bundle.say("remark.property.location");
            case "URL" -> bundle.say("remark.property.url");
            case "ATTACH" -> bundle.say("remark.property.attach");
            case "ATTENDEE" -> bundle.say("remark.property.attendee");
            case "CONFERENCE" -> bundle.say("remark.property.conference");
            case "GEO" -> bundle.say("remark.property.geo");
            case "original" -> bundle.say("remark.property.original");
            default -> name;
        };
    }

    private String changes(List<String> what) {
        return String.join(", ", what.stream().flatMap(this::change).toList());
    }

    private Stream<String> change(String what) {
        return switch (what) {
            case "text" -> Stream.of(bundle.say("remark.changed.text"));
            case "time" -> Stream.of(bundle.say("remark.changed.time"));
            case "alarms" -> Stream.of(bundle.say("remark.changed.alarms"));
            case "tags" -> Stream.of(bundle.say("remark.changed.tags"));
            default -> Stream.of();
        };
    }
}
