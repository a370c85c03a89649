package dev.turnstone.tests.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of a database server, unpacked from the Maven artefact that the build put into {@code target/servers}. */
record Installation(Path home, String version) {

    /** Finds the installation whose {@code bin} folder has the given program, unpacking its archive at the first time. */
    static Installation of(String name, String program) {
        requireLinuxOnAmd64(name);
        String version = BuildSettings.get(name + ".version");
        Path folder = Path.of(BuildSettings.get("servers.folder"), name + "-" + version);
        if (!Files.isDirectory(folder)) {
            throw new UnavailableServer(name, folder + " isn't there; 'mvn -pl tests process-test-resources' makes it");
        }
        try {
            return new Installation(homeOf(program, folder), version);
        } catch (IOException e) {
            throw new UnavailableServer(name, "its programs can't be unpacked: " + e);
        }
    }

    String bin(String program) {
        return home.resolve("bin").resolve(program).toString();
    }

    private static void requireLinuxOnAmd64(String name) {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!machine.toLowerCase(Locale.ROOT).equals("linux amd64")) {
            throw new UnavailableServer(name, "its programs are for Linux on amd64, this is " + machine);
        }
    }

    private static Path homeOf(String program, Path folder) throws IOException {
        Path unpacked = folder.resolve("unpacked");
        Path archive = find(folder, ".t(xz|ar\\.gz)");
        if (archive != null && !Files.exists(unpacked)) {
            unpack(archive, unpacked);
        }
        Path found = find(folder, "/bin/" + program);
        if (found == null) {
            throw new IOException("no bin/" + program + " under " + folder);
        }
        Path home = found.getParent().getParent();
        makeExecutable(home.resolve("bin"));
        makeExecutable(home.resolve("scripts"));
        return home;
    }

    private static Path find(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*" + ending))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Unpacks beside the goal and moves at the end, so that a second JVM never sees half of it. */
    private static void unpack(Path archive, Path goal) throws IOException {
        Path beside = Files.createTempDirectory(goal.getParent(), "unpacking");
        try (TarArchiveInputStream tar = open(archive)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, beside.resolve(entry.getName()).normalize());
            }
        }
        Files.move(beside, goal);
    }

    private static TarArchiveInputStream open(Path archive) throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        return new TarArchiveInputStream(
                archive.toString().endsWith("xz")
                        ? new XZCompressorInputStream(file)
                        : new GzipCompressorInputStream(file, true));
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
        }
    }

    private static void makeExecutable(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> file.toFile().setExecutable(true, false));
        }
    }
}
