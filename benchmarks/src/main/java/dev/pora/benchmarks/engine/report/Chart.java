package dev.pora.benchmarks.engine.report;

import java.util.List;
import java.util.Locale;

/** Horizontal bars on a linear scale, as SVG that reads on a light and on a dark page. */
final class Chart {
    private static final int WIDTH = 860;
    private static final int NAMES = 290;
    private static final int NUMBERS = 90;
    private static final int BAR = 20;
    private static final int STEP = 30;
    private static final int TOP = 48;

    /** @param number the value as it is written beside its bar */
    record Bar(String name, double value, String number) {}

    private Chart() {}

    static String of(String title, String unit, List<Bar> bars) {
        int height = TOP + STEP * bars.size() + 6;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" font-family="sans-serif" font-size="13">
                <title>%3$s, %4$s</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="12" y="22" font-size="15" font-weight="bold" fill="#1f2328">%3$s</text>
                <text x="12" y="39" fill="#59636e">%4$s</text>
                """.formatted(WIDTH, height, escaped(title), escaped(unit)));
        double longest = bars.stream()
                .mapToDouble(Bar::value)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        for (int n = 0; n < bars.size(); n++) {
            svg.append(drawn(bars.get(n), TOP + STEP * n, longest));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String drawn(Bar bar, int top, double longest) {
        double share = longest > 0 && Double.isFinite(bar.value()) ? Math.max(0, bar.value()) / longest : 0;
        double length = Math.max(1, share * (WIDTH - NAMES - NUMBERS));
        int middle = top + BAR / 2 + 5;
        return String.format(
                Locale.ROOT,
                """
                <text x="%d" y="%d" text-anchor="end" fill="#1f2328">%s</text>
                <rect x="%d" y="%d" width="%.1f" height="%d" rx="2" fill="%s"/>
                <text x="%.1f" y="%d" fill="#1f2328">%s</text>
                """,
                NAMES - 10,
                middle,
                escaped(bar.name()),
                NAMES,
                top,
                length,
                BAR,
                colour(bar),
                NAMES + length + 8,
                middle,
                bar.number());
    }

    /** Ours, the limit, and the others. */
    private static String colour(Bar bar) {
        if (bar.name().startsWith("Pora")) {
            return "#1a7f37";
        }
        return bar.name().startsWith("raw") ? "#9a6700" : "#57606a";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
