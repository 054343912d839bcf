package dev.pora.holidays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.pora.workday.Country;
import java.net.URL;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The holidays of a country by rule. A file of ours, such as RU.xml beside this class, takes the place of Jollyday's. */
final class Calendars {
    /** Each holds the years that were asked of it; reading one from its file takes some milliseconds. */
    private static final int MOST_KEPT = 16;

    static {
        // Its own cache never forgets a country or a year, whoever asks for them.
        HolidayManager.setManagerCachingEnabled(false);
    }

    private final Recent<Country, HolidayManager> recent = new Recent<>(MOST_KEPT);

    boolean has(Country country) {
        return own(country).isPresent()
                || HolidayManager.getSupportedCalendarCodes().contains(country.code());
    }

    /**
     * Public holidays of the whole country, on the days on which they are kept; one of the next year may be kept in
     * this one, as New Year's Day of 2028 in the United States.
     */
    Set<LocalDate> holidays(Country country, Year year) {
        HolidayManager manager = recent.get(country, Calendars::read);
        return LongStream.rangeClosed(-1, 1)
                .mapToObj(year::plusYears)
                .flatMap(near -> manager.getHolidays(near, HolidayType.PUBLIC_HOLIDAY).stream())
                .map(Holiday::getDate)
                .filter(date -> date.getYear() == year.getValue())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static HolidayManager read(Country country) {
        return HolidayManager.getInstance(source(country));
    }

    private static ManagerParameter source(Country country) {
        return own(country).map(ManagerParameters::create).orElseGet(() -> ManagerParameters.create(country.code()));
    }

    private static Optional<URL> own(Country country) {
        return Optional.ofNullable(Calendars.class.getResource(country.code() + ".xml"));
    }
}
