package dev.turnstone.examples.keyvalue;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.store.Store;
import dev.turnstone.store.StoreBusy;
import dev.turnstone.store.StoreOpener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Where a store is. The lock of a run is the operating system's on the file: it dies with the process.
 *
 * @param key what the file is encrypted with; empty when it isn't
 */
record StoreFile(Path file, Optional<String> key) implements StoreOpener {
    private static final String ENCRYPTED = "H2encrypt";

    @Override
    public Optional<Store> openForReading() throws StoreBusy {
        return isThere() ? Optional.of(new MvStore(open(builder().readOnly()))) : Optional.empty();
    }

    @Override
    public Store.Locked openLocked() throws StoreBusy {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.LOCATION_NOT_FOUND,
                    "There is no folder for the store " + file + ".",
                    List.of(),
                    "Make it, or correct " + MvStoreType.FILE.name() + "."));
        }
        return new MvStore(open(builder()));
    }

    /** A file without content is what a process leaves that died while it made it. */
    private boolean isThere() {
        try {
            return Files.exists(file) && Files.size(file) > 0;
        } catch (IOException e) {
            throw unusable("can't be read: " + e + ".", e);
        }
    }

    /** It writes nothing by itself: neither after a while nor when there is much to write. */
    private MVStore.Builder builder() {
        MVStore.Builder builder = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0);
        // The store overwrites the characters it is given.
        return key.map(secret -> builder.encryptionKey(secret.toCharArray())).orElse(builder);
    }

    private MVStore open(MVStore.Builder builder) throws StoreBusy {
        try {
            return builder.open();
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new StoreBusy("another process");
            }
            if (e.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT && isEncrypted()) {
                throw refused(e);
            }
            throw unusable(
                    "can't be opened: it is damaged, or no store (error " + e.getErrorCode() + " of MVStore).", e);
        }
    }

    private boolean isEncrypted() {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(ENCRYPTED.length()), StandardCharsets.US_ASCII).equals(ENCRYPTED);
        } catch (IOException e) {
            return false;
        }
    }

    private TurnstoneException refused(Exception e) {
        return new TurnstoneException(
                new Problem(
                        ErrorCode.LOGIN_REFUSED,
                        "The store " + file + " is encrypted, "
                                + (key.isEmpty() ? "and no key is given." : "and not with this key."),
                        List.of(),
                        "Set " + MvStoreType.KEY.variable() + " to its key."),
                e);
    }

    private TurnstoneException unusable(String what, Exception e) {
        return new TurnstoneException(
                new Problem(
                        ErrorCode.CANNOT_CONNECT,
                        "The store " + file + " " + what,
                        List.of(),
                        "Check that it is the file of a store, and that you may use it."),
                e);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
