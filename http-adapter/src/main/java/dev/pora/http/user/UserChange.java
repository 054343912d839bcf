package dev.pora.http.user;

import dev.pora.attention.Lateness;
import dev.pora.attention.QuietHours;
import dev.pora.http.body.Fields;
import dev.pora.http.body.Kind;
import dev.pora.http.form.ClockRange;
import dev.pora.http.form.LatenessForm;
import dev.pora.http.problem.Fault;
import dev.pora.http.problem.Refused;
import dev.pora.user.Language;
import dev.pora.user.Preferences;
import dev.pora.workday.Country;
import dev.pora.workday.OwnDays;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a caller says of a user.
 *
 * @param preferences empty when nothing is said of them
 */
record UserChange(
        Optional<ZoneId> zone, Optional<Language> language, Optional<UnaryOperator<Preferences>> preferences) {

    static UserChange read(byte[] body) {
        Fields fields = Fields.of(body);
        UserChange change = new UserChange(
                fields.optional("zone", Kind.ZONE), fields.optional("language", Kind.LANGUAGE), preferences(fields));
        fields.onlyThese(
                "zone",
                "language",
                "lateness",
                "quietHours",
                "country",
                "daysOff",
                "workingDays",
                "digest",
                "defaultTime",
                "dayParts",
                "weekStart",
                "dateOrder");
        fields.refuseFaults();
        return change;
    }

    private static Optional<UnaryOperator<Preferences>> preferences(Fields fields) {
        return Stream.of(
                        lateness(fields),
                        quietHours(fields),
                        country(fields),
                        ownDays(fields),
                        digest(fields),
                        HabitsChange.read(fields))
                .flatMap(Optional::stream)
                .reduce((one, other) -> preferences -> other.apply(one.apply(preferences)));
    }

    private static Optional<UnaryOperator<Preferences>> lateness(Fields fields) {
        Optional<Lateness> lateness = fields.clearableNested("lateness", LatenessForm::read);
        return said(
                fields,
                "lateness",
                before ->
                        before.withLateness(lateness.orElse(Preferences.usual().lateness())));
    }

    private static Optional<UnaryOperator<Preferences>> quietHours(Fields fields) {
        Optional<QuietHours> hours = fields.clearableNested("quietHours", ClockRange::read)
                .map(range -> new QuietHours(range.start(), range.end()));
        return said(fields, "quietHours", before -> before.withQuietHours(hours));
    }

    private static Optional<UnaryOperator<Preferences>> country(Fields fields) {
        Optional<Country> country = fields.clearable("country", Kind.COUNTRY);
        return said(fields, "country", before -> before.withCountry(country));
    }

    private static Optional<UnaryOperator<Preferences>> ownDays(Fields fields) {
        List<LocalDate> off = fields.list("daysOff", Kind.DATE, OwnDays.MOST);
        List<LocalDate> working = fields.list("workingDays", Kind.DATE, OwnDays.MOST);
        boolean saysOff = fields.has("daysOff");
        boolean saysWorking = fields.has("workingDays");
        UnaryOperator<Preferences> edit = before -> before.withOwnDays(days(
                saysOff ? Set.copyOf(off) : before.ownDays().off(),
                saysWorking ? Set.copyOf(working) : before.ownDays().working()));
        return saysOff || saysWorking ? Optional.of(edit) : Optional.empty();
    }

    private static Optional<UnaryOperator<Preferences>> digest(Fields fields) {
        return fields.edit("digest", Kind.MINUTE_OF_DAY, Preferences::withDigest);
    }

    private static OwnDays days(Set<LocalDate> off, Set<LocalDate> working) {
        if (!Collections.disjoint(off, working)) {
            throw Refused.blaming(Fault.inBody(
                    "/workingDays", "A day of these is a day off as well", "Days that are not in daysOff"));
        }
        return new OwnDays(off, working);
    }

    private static Optional<UnaryOperator<Preferences>> said(
            Fields fields, String name, UnaryOperator<Preferences> edit) {
        return fields.has(name) ? Optional.of(edit) : Optional.empty();
    }
}
