package dev.turnstone.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of the guide for people who come from Liquibase that a test writes, between two comments that name it. With
 * {@code -Dgolden=write} it is written, else compared.
 */
public final class GeneratedPart {
    private static final Path GUIDE = Path.of("../docs/moving-from-liquibase.md");

    private final String begin;
    private final String end;

    private GeneratedPart(String name) {
        this.begin = "<!-- " + name + ": made by the tests, -Dgolden=write -->\n";
        this.end = "<!-- end of " + name + " -->\n";
    }

    public static GeneratedPart of(String name) {
        return new GeneratedPart(name);
    }

    public void isUpToDate(String text) throws IOException {
        String guide = Files.readString(GUIDE);
        int from = guide.indexOf(begin) + begin.length();
        int to = guide.indexOf(end);
        assertThat(to).as(GUIDE + " has " + begin + end).isGreaterThanOrEqualTo(from);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(GUIDE, guide.substring(0, from) + text + guide.substring(to));
        } else {
            assertThat(guide.substring(from, to)).isEqualTo(text);
        }
    }
}
