package dev.turnstone.tests.build;

import dev.turnstone.tests.servers.BuildSettings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A project that uses the plugin, in a folder, with a shell to build it in. */
final class SampleProject {
    /** Of one JVM all builds share what they resolve. */
    private static final PublishedModules PUBLISHED =
            PublishedModules.in(Path.of(BuildSettings.get("build.folder"), "plugin-repository"));

    private static final int MINUTES = 3;

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private String name = "birds";

    SampleProject(Path folder) {
        this.folder = folder;
    }

    /** How a build ended, and all that it said. */
    record Built(int code, String log) {
        boolean succeeded() {
            return code == 0;
        }
    }

    /** As one of several. */
    SampleProject named(String other) {
        name = other;
        return this;
    }

    /** A POM with this configuration of the plugin; H2 is among the project's dependencies. */
    SampleProject configured(String... configuration) {
        return pom("", configuration);
    }

    /** The same with PostgreSQL's driver among the dependencies of the plugin. */
    SampleProject configuredWithPostgres(String... configuration) {
        return pom(
                dependency("org.postgresql", "postgresql", BuildSettings.get("postgresql.driver.version"), "runtime"),
                configuration);
    }

    private SampleProject pom(String pluginDependencies, String... configuration) {
        return file("pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>sample</groupId>
                  <artifactId>%s</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                    %s
                    %s
                  </dependencies>
                  <build>
                    <plugins>
                      <plugin>
                        <artifactId>maven-resources-plugin</artifactId>
                        <version>%s</version>
                      </plugin>
                      <plugin>
                        <artifactId>maven-compiler-plugin</artifactId>
                        <version>%s</version>
                      </plugin>
                      <plugin>
                        <groupId>dev.turnstone</groupId>
                        <artifactId>turnstone-maven-plugin</artifactId>
                        <version>%s</version>
                        <configuration>%s</configuration>
                        <dependencies>%s</dependencies>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(
                        name,
                        dependency("dev.turnstone", "turnstone-core", PublishedModules.VERSION, "provided"),
                        dependency("com.h2database", "h2", BuildSettings.get("h2.version"), "runtime"),
                        PublishedModules.versionOf("maven-resources-plugin"),
                        PublishedModules.versionOf("maven-compiler-plugin"),
                        PublishedModules.VERSION,
                        String.join("\n", configuration),
                        pluginDependencies));
    }

    private static String dependency(String group, String artifact, String version, String scope) {
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><version>"
                + version + "</version><scope>" + scope + "</scope></dependency>";
    }

    SampleProject file(String name, String content) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    SampleProject variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Builds it with these goals and options. */
    Built mvn(String... arguments) {
        boolean windows = File.separatorChar == '\\';
        List<String> command = new ArrayList<>(List.of(
                PublishedModules.HERE.resolve(windows ? "mvnw.cmd" : "mvnw").toString(), "-B", "-ntp"));
        command.addAll(PUBLISHED.arguments());
        command.addAll(Arrays.asList(arguments));
        Path log = folder.resolve("build.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(JDBC|TURNSTONE|MAVEN)_(?!USER_HOME).*"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN_OPTS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        Path secrets = folder.resolve("secrets");
        builder.environment().put("TURNSTONE_SECRETS_DIR", secrets.toString());
        builder.environment().putAll(environment);
        try {
            // One that was named must be there.
            Files.createDirectories(secrets);
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("no end after " + MINUTES + " minutes: " + command);
            }
            return new Built(process.exitValue(), Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
