package dev.pora.persistence.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the embedded database lives: {@code postgresql} inside the program's data folder, for its owner's eyes only, held
 * by one program at a time.
 */
final class DataFolder implements AutoCloseable {
    private static final int PASSWORD_BYTES = 32;

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataFolder open(Path programsFolder) {
        try {
            Path root = Files.createDirectories(programsFolder).toRealPath().resolve("postgresql");
            if (!Files.isDirectory(root)) {
                var _ = Files.createDirectory(root, readableBy("rwx------"));
            }
            return new DataFolder(root, locked(root.resolve("lock")));
        } catch (IOException e) {
            throw new EmbeddedDatabaseFailure("The data folder " + programsFolder + " cannot be used: " + said(e), e);
        }
    }

    /** Exceptions about files often say nothing but the file's name: their kind says what it is about. */
    private static String said(IOException e) {
        return e.getClass().getSimpleName() + ", " + e.getMessage();
    }

    private static FileAttribute<Set<PosixFilePermission>> readableBy(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lockOf(channel) == null) {
            channel.close();
            throw new EmbeddedDatabaseFailure(
                    "The embedded database in " + file.getParent() + " belongs to a program that is running already.");
        }
        return channel;
    }

    /** Null when somebody has it, in this process or another. */
    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path root() {
        return root;
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /** The password of the only user, made at the first call. */
    String password() throws IOException {
        Path file = file("password");
        if (!Files.exists(file)) {
            write(file, randomPassword());
        }
        return Files.readString(file).strip();
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Writes the file whole or not at all, of mode 0600. */
    static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        var _ = Files.deleteIfExists(fresh);
        var _ = Files.createFile(fresh, readableBy("rw-------"));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                var _ = channel.write(bytes);
            }
            channel.force(true);
        }
        var _ = Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
