import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the table of towns that telegram-adapter carries, from GeoNames (see README.md beside this file).
 *
 * <p>Usage: {@code java MakePlaces.java cities1000.txt ru/geonames.mo en/geonames.mo own.tsv own-towns.tsv OUTPUT-FOLDER}
 */
final class MakePlaces {
    private static final Set<String> THOROUGH = Set.of(
            "RU", "BY", "UA", "KZ", "KG", "UZ", "TJ", "TM", "AM", "AZ", "GE", "MD", "EE", "LV", "LT", "MN");
    private static final Set<String> FULLER = Set.of("US", "CA", "AU", "GB", "DE", "IL");
    private static final Set<String> NOT_TOWNS = Set.of("PPLX", "PPLH", "PPLW", "PPLQ", "PPLCH", "STLMT");
    private static final Pattern NAME = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}\\p{M} .'’-]{4,40}");
    private static final Pattern RUSSIAN = Pattern.compile("[А-Яа-яЁё .'-]+");
    /** Municipalities of Chihuahua that keep El Paso's clock since 2022: Ascensión, Guadalupe, Janos, Juárez, Praxedis G. Guerrero. */
    private static final Set<String> EL_PASO_CLOCK = Set.of("005", "028", "035", "037", "053");

    private record Town(
            long id, String name, List<String> others, double latitude, double longitude, String kind, String country,
            String region, String county, long population, String zone) {}

    private record Own(List<String> spellings, String english, String russian) {}

    public static void main(String[] args) throws IOException {
        Map<String, String> russian = translations(Path.of(args[1]));
        Map<String, String> english = translations(Path.of(args[2]));
        List<Town> ours = ownTowns(Path.of(args[4]));
        Set<String> replaced = ours.stream().map(MakePlaces::called).collect(Collectors.toSet());
        Stream<Town> theirs = Files.readAllLines(Path.of(args[0])).stream()
                .map(line -> town(line.split("\t", -1)))
                .filter(town -> !NOT_TOWNS.contains(town.kind()) && !replaced.contains(called(town)));
        List<Town> all = Stream.concat(ours.stream(), theirs)
                .sorted(Comparator.comparingLong(Town::population).reversed().thenComparingLong(Town::id))
                .toList();
        List<Town> chosen = chosen(all);
        Map<Long, Own> own = own(Path.of(args[3]), chosen);
        Path folder = Path.of(args[5]);
        writeTowns(folder.resolve("towns.tsv.gz"), chosen, russian, english, own);
        writeRegions(folder.resolve("regions.tsv"), chosen, russian, english);
    }

    /** Settlements of our own stand like seats of a region, so that they are chosen whatever their size. */
    private static List<Town> ownTowns(Path path) throws IOException {
        List<Town> towns = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            if (!line.startsWith("#")) {
                String[] column = line.split("\t", -1);
                towns.add(new Town(
                        -towns.size() - 1, column[2], List.of(column[3]), Double.parseDouble(column[6]),
                        Double.parseDouble(column[7]), "PPLA", column[0], column[1], "", Long.parseLong(column[5]), column[4]));
            }
        }
        return towns;
    }

    private static String called(Town town) {
        return town.country() + town.name();
    }

    private static Town town(String[] column) {
        String zone = zone(column[17], column[8], column[10], column[11]);
        return new Town(
                Long.parseLong(column[0]), column[1], List.of(column[3].split(",")), Double.parseDouble(column[4]),
                Double.parseDouble(column[5]), column[7], column[8], column[10], column[11], Long.parseLong(column[14]), zone);
    }

    /** Brings zones of the snapshot up to tzdata 2025b: ids that became links, and clocks that parted since. */
    private static String zone(String zone, String country, String region, String county) {
        if (country.equals("MX") && region.equals("06") && EL_PASO_CLOCK.contains(county)) {
            return "America/Ciudad_Juarez";
        }
        if (country.equals("CL") && region.equals("02")) {
            return "America/Coyhaique";
        }
        return switch (zone) {
            case "Europe/Kiev", "Europe/Zaporozhye", "Europe/Uzhgorod" -> "Europe/Kyiv";
            case "America/Godthab" -> "America/Nuuk";
            case "Asia/Choibalsan" -> "Asia/Ulaanbaatar";
            case "America/Montreal", "America/Thunder_Bay", "America/Nipigon" -> "America/Toronto";
            case "America/Pangnirtung" -> "America/Iqaluit";
            case "America/Rainy_River" -> "America/Winnipeg";
            case "America/Yellowknife" -> "America/Edmonton";
            case "Australia/Currie" -> "Australia/Hobart";
            case "Pacific/Enderbury" -> "Pacific/Kanton";
            default -> ZoneId.of(zone).getId();
        };
    }

    /** Towns worth their place, then those smaller ones whose nearest neighbour among them keeps another clock. */
    private static List<Town> chosen(List<Town> all) {
        Set<Town> chosen = new LinkedHashSet<>(all.stream().filter(MakePlaces::large).toList());
        Set<String> zones = new HashSet<>();
        chosen.forEach(town -> zones.add(town.zone()));
        all.stream().filter(town -> zones.add(town.zone())).forEach(chosen::add);
        Map<Long, List<Town>> grid = new HashMap<>();
        chosen.forEach(town -> grid.computeIfAbsent(cell(town, 0, 0), key -> new ArrayList<>()).add(town));
        for (Town town : all) {
            if (!chosen.contains(town) && misled(town, grid)) {
                chosen.add(town);
                grid.computeIfAbsent(cell(town, 0, 0), key -> new ArrayList<>()).add(town);
            }
        }
        return chosen.stream()
                .sorted(Comparator.comparingLong(Town::population).reversed().thenComparingLong(Town::id))
                .toList();
    }

    private static boolean large(Town town) {
        boolean seat = town.kind().equals("PPLC") || town.kind().equals("PPLA");
        int least = THOROUGH.contains(town.country()) ? 3_000 : FULLER.contains(town.country()) ? 10_000 : 15_000;
        return seat || town.population() >= least;
    }

    private static boolean misled(Town town, Map<Long, List<Town>> grid) {
        Town nearest = null;
        double least = Double.MAX_VALUE;
        for (int north = -1; north <= 1; north++) {
            for (int east = -1; east <= 1; east++) {
                for (Town other : grid.getOrDefault(cell(town, north, east), List.of())) {
                    double distance = distance(town, other);
                    if (distance < least) {
                        least = distance;
                        nearest = other;
                    }
                }
            }
        }
        return nearest == null || !nearest.zone().equals(town.zone());
    }

    private static long cell(Town town, int north, int east) {
        return (Math.round(Math.floor(town.latitude())) + north) * 1000 + Math.round(Math.floor(town.longitude())) + east;
    }

    private static double distance(Town one, Town other) {
        double east = (one.longitude() - other.longitude()) * Math.cos(Math.toRadians(one.latitude()));
        return Math.hypot(one.latitude() - other.latitude(), east);
    }

    private static Map<Long, Own> own(Path path, List<Town> towns) throws IOException {
        Map<Long, Own> own = new HashMap<>();
        for (String line : Files.readAllLines(path)) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] column = line.split("\t", -1);
            Town town = towns.stream()
                    .filter(each -> each.country().equals(column[0]) && each.name().equals(column[1]))
                    .findFirst()
                    .orElse(null);
            if (town == null) {
                System.err.println("No such town: " + line);
                continue;
            }
            own.put(town.id(), new Own(List.of(column[2].split("\\|")), column[3], column[4]));
        }
        return own;
    }

    private static void writeTowns(
            Path path, List<Town> towns, Map<String, String> russian, Map<String, String> english, Map<Long, Own> own)
            throws IOException {
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(path)), StandardCharsets.UTF_8))) {
            for (Town town : towns) {
                out.write(line(town, russian, english, own.getOrDefault(town.id(), new Own(List.of(), "", ""))));
                out.write('\n');
            }
        }
    }

    private static String line(Town town, Map<String, String> russian, Map<String, String> english, Own own) {
        String id = Long.toString(town.id());
        String romanised = first(own.english(), english.getOrDefault(id, ""), town.name());
        String inEnglish = THOROUGH.contains(town.country()) ? romanised.replaceAll("[’'ʹ]", "") : romanised;
        String inRussian = first(own.russian(), russian.getOrDefault(id, ""), russianAmong(town));
        Set<String> known = new HashSet<>(List.of(plain(inEnglish), plain(inRussian)));
        List<String> today = new ArrayList<>(own.spellings());
        today.add(town.name());
        String nicknames = fresh(today, known);
        return String.join(
                "\t",
                inEnglish,
                inRussian,
                nicknames,
                fresh(others(town), known),
                town.country(),
                town.region(),
                town.zone(),
                Long.toString(town.population()),
                String.format(Locale.ROOT, "%.2f", town.latitude()),
                String.format(Locale.ROOT, "%.2f", town.longitude()));
    }

    private static String fresh(List<String> spellings, Set<String> known) {
        return spellings.stream()
                .filter(spelling -> !spelling.isBlank() && known.add(plain(spelling)))
                .collect(Collectors.joining("|"));
    }

    private static List<String> others(Town town) {
        List<String> others = new ArrayList<>();
        boolean thorough = THOROUGH.contains(town.country());
        for (String other : town.others()) {
            boolean wanted = town.population() >= 100_000 || (thorough && RUSSIAN.matcher(other).matches());
            boolean shouted = other.equals(other.toUpperCase(Locale.ROOT)) || other.equals(other.toLowerCase(Locale.ROOT));
            if (wanted && !shouted && NAME.matcher(other).matches()) {
                others.add(other);
            }
        }
        return others;
    }

    /** The Cyrillic spelling in Russian letters that sounds most like the romanised names; empty when there is none. */
    private static String russianAmong(Town town) {
        List<String> romanised = new ArrayList<>(List.of(town.name()));
        town.others().stream().filter(other -> other.contains("'") || other.contains("’")).forEach(romanised::add);
        return town.others().stream()
                .filter(other -> RUSSIAN.matcher(other).matches() && other.length() > 1)
                .min(Comparator.comparingInt(other -> romanised.stream()
                        .mapToInt(name -> edits(romanise(other), plain(name)))
                        .min()
                        .orElse(Integer.MAX_VALUE)))
                .orElse("");
    }

    private static String romanise(String russian) {
        String letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
        String[] latin = ("a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya").split(" ", -1);
        StringBuilder out = new StringBuilder();
        russian.toLowerCase(Locale.ROOT).chars().forEach(letter -> {
            int index = letters.indexOf(letter);
            out.append(index < 0 ? "" : latin[index]);
        });
        return out.toString();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int change = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(change, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    /** Regions ({@code US.IL}) by GeoNames, countries ({@code US}) by the JDK's CLDR data. */
    private static void writeRegions(
            Path path, List<Town> towns, Map<String, String> russian, Map<String, String> english) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        for (Town town : towns) {
            Locale country = Locale.of("", town.country());
            lines.put(town.country(), country.getDisplayCountry(Locale.ENGLISH) + "\t" + country.getDisplayCountry(Locale.of("ru")));
            String code = town.country() + "." + town.region();
            String inEnglish = english.getOrDefault(code, "").replace("State of ", "");
            String inRussian = russian.getOrDefault(code, "");
            if (code.equals("KZ.05")) {
                lines.put(code, "Astana\tАстана"); // renamed again in 2022, after the sources
            } else if (!(inEnglish + inRussian).isEmpty()) {
                lines.put(code, first(inEnglish, inRussian) + "\t" + first(inRussian, inEnglish));
            }
        }
        Files.write(path, lines.entrySet().stream().map(line -> line.getKey() + "\t" + line.getValue()).toList());
    }

    private static String first(String... names) {
        for (String name : names) {
            if (!name.isBlank()) {
                return name.strip();
            }
        }
        return "";
    }

    /** Reads a GNU message catalogue: a table of offsets to pairs of strings. */
    private static Map<String, String> translations(Path path) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, String> translations = new LinkedHashMap<>();
        for (int index = 0; index < file.getInt(8); index++) {
            translations.put(text(file, file.getInt(12) + 8 * index), text(file, file.getInt(16) + 8 * index));
        }
        return translations;
    }

    private static String text(ByteBuffer file, int entry) {
        return new String(file.array(), file.getInt(entry + 4), file.getInt(entry), StandardCharsets.UTF_8);
    }
}
