package dev.pora.telegram.words;

/** What each part of an RRULE takes (RFC 5545, section 3.3.10), in Russian. */
final class RussianRuleParts {
    private RussianRuleParts() {}

    /** A sentence that says what would work. */
    static String fitting(String part) {
        return switch (part) {
            case "FREQ" -> "FREQ нужна всегда: MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY или YEARLY.";
            case "INTERVAL" -> "INTERVAL — целое число от 1 до 1 000 000, и только одно.";
            case "BYMONTH" -> "BYMONTH — номера месяцев от 1 до 12 через запятую.";
            case "BYWEEKNO" -> "BYWEEKNO — номера недель от 1 до 53 или от -53 до -1, только вместе с FREQ=YEARLY.";
            case "BYYEARDAY" ->
                "BYYEARDAY — дни года от 1 до 366 или от -366 до -1, только не с DAILY, WEEKLY и MONTHLY.";
            case "BYMONTHDAY" -> "BYMONTHDAY — числа месяца от 1 до 31 или от -31 до -1, только не с FREQ=WEEKLY.";
            case "BYDAY" ->
                "BYDAY — дни MO, TU, WE, TH, FR, SA, SU; с номером, как -1FR, только с FREQ=MONTHLY или YEARLY"
                        + " и без BYWEEKNO.";
            case "BYHOUR" -> "BYHOUR — часы от 0 до 23 через запятую.";
            case "BYMINUTE" -> "BYMINUTE — минуты от 0 до 59 через запятую.";
            case "BYSECOND" -> "BYSECOND — секунды от 0 до 60 через запятую.";
            case "BYSETPOS" ->
                "BYSETPOS — номера от 1 до 366 или от -366 до -1, только вместе с другой частью BY…, например BYDAY.";
            case "WKST" -> "WKST — первый день недели: MO, TU, WE, TH, FR, SA или SU.";
            case "COUNT" -> "COUNT — сколько раз, от 1 до 100 000, и только без UNTIL.";
            case "UNTIL" -> "UNTIL — дата, как 20261231, или время, как 20261231T180000.";
            default ->
                "RRULE пишется латиницей без пробелов, частями через точку с запятой: FREQ=MONTHLY;BYDAY=-1FR."
                        + " Других частей, кроме описанных в RFC 5545, нет, и каждая встречается один раз.";
        };
    }
}
