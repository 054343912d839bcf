package dev.pora.phrase.chart;

import java.lang.Character.UnicodeScript;
import java.util.Map;

/**
 * What the figures and letters of a phrase say in one language.
 *
 * @param tag its BCP 47 tag
 * @param script in which it is written
 * @param wholeDayClock whether a time with minutes is on the 24-hour clock: "5:30" is in the morning
 * @param dayFirst whether 3/4 is 3 April, wherever its author lives
 */
public record Dialect(String tag, UnicodeScript script, boolean wholeDayClock, boolean dayFirst) {
    static Dialect of(String tag, Map<String, String> settings) {
        return new Dialect(
                tag,
                UnicodeScript.forName(settings.getOrDefault("script", "LATIN")),
                settings.getOrDefault("clock", "12").equals("24"),
                settings.getOrDefault("dates", "by place").equals("day first"));
    }
}
