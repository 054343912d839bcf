package dev.pora.benchmarks.engine.report;

import java.util.List;
import java.util.Locale;

/** Lines over time on one linear scale from zero, as SVG that reads on a light and on a dark page. */
public final class Curves {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 320;
    private static final int LEFT = 60;
    private static final int RIGHT = 20;
    private static final int TOP = 56;
    private static final int BOTTOM = 60;
    private static final int STEPS = 4;
    private static final List<String> COLOURS = List.of("#1a7f37", "#9a6700", "#0969da", "#8250df");

    /**
     * One line.
     *
     * @param values one for each moment, all moments equally far from each other
     */
    public record Curve(String name, List<Double> values) {
        public Curve {
            values = List.copyOf(values);
        }
    }

    private Curves() {}

    public static String of(String title, String unit, List<Curve> curves) {
        double highest = curves.stream()
                .flatMap(curve -> curve.values().stream())
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" font-family="sans-serif" font-size="13">
                <title>%3$s, %4$s</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="12" y="22" font-size="15" font-weight="bold" fill="#1f2328">%3$s</text>
                <text x="12" y="39" fill="#59636e">%4$s</text>
                """.formatted(WIDTH, HEIGHT, title, unit));
        for (int step = 0; step <= STEPS; step++) {
            svg.append(scale(highest * step / STEPS, highest));
        }
        for (int n = 0; n < curves.size(); n++) {
            svg.append(drawn(curves.get(n), COLOURS.get(n % COLOURS.size()), n, highest));
        }
        return svg.append("</svg>\n").toString();
    }

    private static double height(double value, double highest) {
        return HEIGHT - BOTTOM - value / highest * (HEIGHT - TOP - BOTTOM);
    }

    private static String scale(double value, double highest) {
        double y = height(value, highest);
        return String.format(Locale.ROOT, """
                <line x1="%d" y1="%.1f" x2="%d" y2="%.1f" stroke="#d1d9e0"/>
                <text x="%d" y="%.1f" text-anchor="end" fill="#59636e">%.0f</text>
                """, LEFT, y, WIDTH - RIGHT, y, LEFT - 8, y + 4, value);
    }

    private static String drawn(Curve curve, String colour, int number, double highest) {
        StringBuilder points = new StringBuilder();
        int last = Math.max(1, curve.values().size() - 1);
        for (int n = 0; n < curve.values().size(); n++) {
            double x = LEFT + (double) n / last * (WIDTH - LEFT - RIGHT);
            points.append(String.format(
                    Locale.ROOT, "%.1f,%.1f ", x, height(curve.values().get(n), highest)));
        }
        return """
                <polyline fill="none" stroke="%1$s" stroke-width="2" points="%2$s"/>
                <rect x="%3$d" y="%4$d" width="12" height="12" fill="%1$s"/>
                <text x="%5$d" y="%6$d" fill="#1f2328">%7$s</text>
                """.formatted(
                        colour,
                        points.toString().strip(),
                        LEFT + number * 260,
                        HEIGHT - 32,
                        LEFT + number * 260 + 18,
                        HEIGHT - 21,
                        curve.name());
    }
}
