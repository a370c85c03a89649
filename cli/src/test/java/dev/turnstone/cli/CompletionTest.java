package dev.turnstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
    @Test
    void has_the_options_of_every_command() {
        Answer json = Cli.alone().run("completion", "zsh", "--output", "json", "--quiet");
        assertThat(json.code()).isZero();
        assertThat(json.out()).contains("\"completion\" : \"#!/usr/bin/env bash", "\"exitCode\" : 0");
        assertThat(Cli.alone().run("completion", "--help").out()).contains("--output", "--quiet", "--verbose");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void completes_commands_and_options_in_bash(@TempDir Path work) throws Exception {
        Answer script = Cli.alone().run("completion", "bash");
        assertThat(script.code()).isZero();
        Path file = work.resolve("turnstone-completion");
        Files.writeString(file, script.out());
        String typed = "source " + file + "; COMP_WORDS=(turnstone migrate --out); COMP_CWORD=2;"
                + " COMP_LINE='turnstone migrate --out'; _complete_turnstone 2>/dev/null; echo ${COMPREPLY[@]}";
        try (Child bash = Child.start(new ProcessBuilder(List.of("bash", "-c", typed)))) {
            Answer answer = bash.answer();
            assertThat(answer.out()).contains("--out-of-order", "--output").doesNotContain("--url");
            assertThat(answer.err()).isEmpty();
        }
    }
}
