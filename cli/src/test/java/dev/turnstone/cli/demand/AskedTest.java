package dev.turnstone.cli.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.TurnstoneException;
import dev.turnstone.cli.demand.Asked.Need;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.settings.assign.Request;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskedTest {
    @TempDir
    Path folder;

    private Request requestFor(Optional<Path> file) {
        Surroundings here = Surroundings.ofThisProcess(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        return new Asked(
                        Map.of(),
                        List.of(),
                        folder,
                        file,
                        List.of(),
                        Need.NOTHING,
                        (request, settingsFile) -> request.types(),
                        UnaryOperator.identity())
                .request(here);
    }

    @Test
    void the_usual_settings_file_is_read_where_it_is_there() throws Exception {
        assertThat(requestFor(Optional.empty()).file().targets()).isEmpty();
        Files.writeString(
                folder.resolve("turnstone.yaml"), "targets:\n  main:\n    settings: {url: 'jdbc:h2:mem:x'}\n");
        assertThat(requestFor(Optional.empty()).file().targets()).hasSize(1);
    }

    @Test
    void one_with_the_other_ending_is_not_missed_in_silence() throws Exception {
        Path other = Files.writeString(folder.resolve("turnstone.yml"), "url: jdbc:h2:mem:x\n");
        assertThatThrownBy(() -> requestFor(Optional.empty()))
                .isInstanceOf(TurnstoneException.class)
                .hasMessageContainingAll(other.toString(), "a settings file is called turnstone.yaml", "Rename it");
        assertThat(requestFor(Optional.of(other)).file()).isNotNull();
        Files.writeString(folder.resolve("turnstone.yaml"), "url: jdbc:h2:mem:y\n");
        assertThat(requestFor(Optional.empty()).file()).isNotNull();
    }

    @Test
    void a_link_to_nothing_is_not_passed_over() throws Exception {
        Files.createSymbolicLink(folder.resolve("turnstone.yaml"), folder.resolve("unmounted"));
        assertThatThrownBy(() -> requestFor(Optional.empty()))
                .isInstanceOf(TurnstoneException.class)
                .hasMessageContaining("turnstone.yaml");
    }
}
