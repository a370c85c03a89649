package dev.turnstone.cli.work.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.turnstone.cli.report.text.TextManifest;
import dev.turnstone.cli.work.manifest.JobOrder.Deed;
import dev.turnstone.cli.work.manifest.JobOrder.Form;
import dev.turnstone.cli.work.manifest.JobOrder.Limits;
import dev.turnstone.cli.work.manifest.JobOrder.Mode;
import dev.turnstone.file.Keep;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1PodSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** What a cluster is told is checked by what the cluster itself says it understands: every field, its type, what is required. */
class ManifestTest {
    private static final Path PAGE = Path.of("../docs/jobs.md");
    private static final Pattern ROW = Pattern.compile("\\| (Clowd\\w+) \\| `([^`]+)` \\| (.*) \\|");

    private static JobOrder order(Form form, Deed deed, Optional<String> prefix) {
        return new JobOrder(
                form, "registry:5000/birds:1.4", "birds", "birds-db", deed, 7, prefix, new Limits("500m", "512Mi"));
    }

    private static Deed file(Keep keep) {
        return new Deed.RunFile("b2.sql", Mode.FOR_REAL, keep);
    }

    private static JsonElement json(JobOrder order) {
        return new Gson().toJsonTree(Manifest.of(order));
    }

    @ParameterizedTest
    @EnumSource
    void a_job_has_the_fields_that_Kubernetes_has(Keep keep) throws IOException {
        JsonElement job = json(order(Form.kubernetes, file(keep), Optional.of("INVENTORY")));
        V1Job.validateJsonElement(job);
        JsonObject spec = job.getAsJsonObject().getAsJsonObject("spec");
        JsonObject pod = spec.getAsJsonObject("template").getAsJsonObject("spec");
        assertThat(pod.get("restartPolicy").getAsString()).isEqualTo("Never");
        assertThat(job.getAsJsonObject().getAsJsonObject("metadata").get("name").getAsString())
                .isEqualTo("birds-migration-7");
        assertThat(spec.getAsJsonObject("podFailurePolicy").getAsJsonArray("rules"))
                .hasSize(keep == Keep.RECORD ? 1 : 2);
    }

    @Test
    void an_init_container_has_the_fields_that_Kubernetes_has() throws IOException {
        JsonObject patch = json(order(Form.wait, new Deed.WaitFor("db", "300s"), Optional.empty()))
                .getAsJsonObject();
        JsonObject pod =
                patch.getAsJsonObject("spec").getAsJsonObject("template").getAsJsonObject("spec");
        // A patch has the rest from the Deployment that it is for.
        pod.add("containers", pod.get("initContainers").deepCopy());
        V1PodSpec.validateJsonElement(pod);
        assertThat(V1Deployment.openapiFields).containsAll(patch.keySet());
    }

    @Test
    void a_field_that_there_is_not_is_noticed() {
        JsonObject job = json(order(Form.kubernetes, file(Keep.NOTHING), Optional.empty()))
                .getAsJsonObject();
        job.getAsJsonObject("spec")
                .getAsJsonObject("template")
                .getAsJsonObject("spec")
                .addProperty("restartPolice", "Never");
        assertThatThrownBy(() -> V1Job.validateJsonElement(job)).hasMessageContaining("restartPolice");
    }

    /** There {@code no} and {@code 012} and {@code True} are no texts. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "wait")
    void a_text_is_a_text_for_readers_of_YAML_1_1_too(Form form) {
        Map<String, Object> tree = Manifest.of(new JobOrder(
                form,
                "registry:5000/birds:012",
                "no",
                "y",
                new Deed.RunFile("on", Mode.FOR_REAL, Keep.NOTHING),
                7,
                Optional.empty(),
                new Limits("1", "1G")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new TextManifest(new PrintStream(bytes, true, StandardCharsets.UTF_8)).print(tree);
        Object read = new Yaml().load(bytes.toString(StandardCharsets.UTF_8));
        assertThat(read).isEqualTo(tree);
    }

    @Test
    void no_secret_is_a_variable() {
        assertThat(json(order(Form.kubernetes, file(Keep.NOTHING), Optional.empty()))
                        .toString())
                .contains("\"secretName\":\"birds-db\"", "TURNSTONE_SECRETS_DIR")
                .doesNotContain("JDBC_PASSWORD", "secretKeyRef");
    }

    @Test
    void the_form_for_Clowder_has_the_fields_that_are_written_down_and_no_others() throws IOException {
        JsonObject template = json(order(Form.clowder, file(Keep.RECORD), Optional.of("INVENTORY")))
                .getAsJsonObject();
        Set<String> used = new TreeSet<>();
        template.getAsJsonArray("objects").forEach(object -> {
            JsonObject one = object.getAsJsonObject();
            assertThat(one.get("apiVersion").getAsString()).isEqualTo("cloud.redhat.com/v1alpha1");
            addFields(one.get("kind").getAsString() + " spec", one.get("spec"), used);
        });
        assertThat(used).isEqualTo(writtenDown().keySet());
    }

    /** A list has its items' fields; what is Kubernetes' own isn't looked into. */
    private static void addFields(String path, JsonElement value, Set<String> fields) {
        if (path.endsWith(".resources")) {
            fields.add(path);
        } else if (value.isJsonObject()) {
            value.getAsJsonObject()
                    .entrySet()
                    .forEach(member -> addFields(path + "." + member.getKey(), member.getValue(), fields));
        } else if (value.isJsonArray() && value.getAsJsonArray().get(0).isJsonObject()) {
            value.getAsJsonArray().forEach(item -> addFields(path + "[]", item, fields));
        } else {
            fields.add(path);
        }
    }

    private static Map<String, String> writtenDown() throws IOException {
        String page = Files.readString(PAGE);
        String table =
                page.substring(page.indexOf("<!-- clowder fields -->"), page.indexOf("<!-- end of clowder fields -->"));
        return ROW.matcher(table)
                .results()
                .collect(Collectors.toMap(row -> row.group(1) + " " + row.group(2), row -> row.group(3)));
    }

    @Test
    void the_parameters_for_Clowder_are_used_and_all_that_is_used_is_one() {
        String template = json(order(Form.clowder, file(Keep.NOTHING), Optional.of("INVENTORY")))
                .toString();
        Set<String> used = Pattern.compile("\\$\\{(\\w+)}")
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "ENV_NAME",
                        "DEPENDENT_APP_NAME",
                        "DB_NAME",
                        "IMAGE",
                        "INVENTORY_IMAGE_TAG",
                        "INVENTORY_MIGRATION_FILE",
                        "INVENTORY_MIGRATION_DRYRUN",
                        "MIGRATION_RUN_NUMBER"))
                .allSatisfy(name -> assertThat(template).contains("\"name\":\"" + name + "\""));
    }
}
