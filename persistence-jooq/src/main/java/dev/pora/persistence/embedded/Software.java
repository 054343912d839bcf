package dev.pora.persistence.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked inside the data folder and kept between runs. Each start compares every file with what
 * was unpacked; a damaged copy is unpacked again.
 */
final class Software {
    private static final String MANIFEST = "manifest";
    private static final String PREFIX = "software-";
    private static final String UNPACKING = "unpacking-";
    private static final int DIGITS = 16;
    private static final int EXECUTABLE = 0111;

    private final Path root;
    private final Path folder;

    private Software(Path root, String digest) {
        this.root = root;
        this.folder = root.resolve(PREFIX + digest);
    }

    static Software unpackedIn(Path root) throws IOException {
        byte[] archive = archive();
        Software software = new Software(root, digest(archive));
        if (!software.isWhole()) {
            software.unpack(archive);
        }
        return software;
    }

    /** Removes what other versions of the program left. */
    void removeOthers() throws IOException {
        Trees.deleteOthers(root, PREFIX + "*", folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
                ? "Darwin"
                : System.getProperty("os.name");
        String machine = System.getProperty("os.arch");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, "amd64".equals(machine) ? "x86_64" : machine)) {
            return archive.readAllBytes();
        } catch (IllegalStateException e) {
            throw new EmbeddedDatabaseFailure(
                    "There is no embedded PostgreSQL for " + system + " on " + machine
                            + ": name a PostgreSQL of your own by its URL.",
                    e);
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private boolean isWhole() throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            return false;
        }
        for (String line : Files.readAllLines(manifest)) {
            int end = line.indexOf(' ');
            if (end < 0 || !line.substring(0, end).equals(checksum(folder.resolve(line.substring(end + 1))))) {
                return false;
            }
        }
        return true;
    }

    private void unpack(byte[] archive) throws IOException {
        Trees.deleteOthers(root, UNPACKING + "*", folder);
        Path fresh = Files.createTempDirectory(root, UNPACKING);
        List<String> manifest = new ArrayList<>();
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, fresh);
                if (!entry.isDirectory()) {
                    manifest.add(checksum(fresh.resolve(entry.getName())) + " " + entry.getName());
                }
            }
        }
        DataFolder.write(fresh.resolve(MANIFEST), String.join("\n", manifest));
        Trees.delete(folder);
        var _ = Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("An entry of the archive lies outside of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            var _ = Files.createDirectories(target);
            return;
        }
        var _ = Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            var _ = Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            var _ = Files.copy(content, target);
            boolean _ = target.toFile().setExecutable((entry.getMode() & EXECUTABLE) != 0, true);
        }
    }

    /** Of a file its CRC-32 and whether it can be run, of a link where it leads; of nothing, nothing. */
    private static String checksum(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            return "link:" + Files.readSymbolicLink(file);
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return "missing";
        }
        CRC32 crc = new CRC32();
        crc.update(Files.readAllBytes(file));
        return HexFormat.of().toHexDigits(crc.getValue()) + (Files.isExecutable(file) ? "x" : "-");
    }
}
