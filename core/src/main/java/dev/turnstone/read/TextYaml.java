package dev.turnstone.read;

import dev.turnstone.read.resource.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import org.snakeyaml.engine.v2.schema.Schema;

/** Reads small files in YAML in which every value is text: version 1.10 is not the number 1.1. */
public final class TextYaml {
    private TextYaml() {}

    /**
     * What is in a file: texts, lists and maps; null when it is empty.
     *
     * @throws IOException when it can't be read, or is no YAML
     */
    public static @Nullable Object load(Resource file) throws IOException {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.shown())
                .setSchema(new Texts())
                .build();
        try (InputStream in = file.opener().open()) {
            return new Load(settings).loadFromInputStream(in);
        } catch (YamlEngineException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static final class Texts implements Schema {
        @Override
        public ScalarResolver getScalarResolver() {
            return new FailsafeSchema().getScalarResolver();
        }

        /** With one for an empty file, which the schema of texts alone lacks. */
        @Override
        public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            return new JsonSchema().getSchemaTagConstructors();
        }
    }
}
