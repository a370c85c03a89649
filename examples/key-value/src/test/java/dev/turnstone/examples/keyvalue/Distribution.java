package dev.turnstone.examples.keyvalue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** What users unpack, with the example's jar in its folder of drivers. */
final class Distribution {
    private final Path home;

    private Distribution(Path home) {
        this.home = home;
    }

    /** Made of the launcher as it is and of everything on this class path. */
    static Distribution in(Path home) throws IOException {
        for (String folder : List.of("bin", "lib", "drivers")) {
            Files.createDirectories(home.resolve(folder));
        }
        Path launcher = home.resolve("bin/turnstone");
        Files.copy(Path.of("../../cli/src/main/distribution/bin/turnstone"), launcher);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path own = Path.of("target/classes").toAbsolutePath();
        int number = 0;
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path part = Path.of(place).toAbsolutePath();
            if (part.equals(own)) {
                jar(part, home.resolve("drivers/key-value.jar"));
            } else if (Files.isDirectory(part) && !part.endsWith("test-classes")) {
                jar(part, home.resolve("lib/part" + ++number + ".jar"));
            } else if (Files.isRegularFile(part)) {
                Files.createSymbolicLink(home.resolve("lib/" + ++number + "-" + part.getFileName()), part);
            }
        }
        return new Distribution(home);
    }

    private static void jar(Path folder, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> content = Files.walk(folder)) {
            for (Path each : content.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(each).toString().replace(File.separatorChar, '/')));
                Files.copy(each, out);
                out.closeEntry();
            }
        }
    }

    /** What a command line types answers in a folder, and how it ended when not well. */
    String answer(String command, Path folder) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().remove("TURNSTONE_HOME");
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        shell.environment().put("PATH", home.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
        Process process = shell.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return code == 0 ? said : said + "[exit " + code + "]\n";
    }
}
