package dev.turnstone.settings.source;

import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource;
import dev.turnstone.settings.type.JdbcSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The database of a mounted JSON document as the Clowder operator writes it, for PostgreSQL: {@code
 * database.hostname/port/name/username/password/sslMode/rdsCa}. The certificate is text there and a file for the driver,
 * so it is written into a temporary one.
 */
public final class ClowderFile implements SettingSource {
    private static final String VARIABLE = "ACG_CONFIG";
    private static final String DATABASE = "database";
    private static final String USUAL_PORT = "5432";
    private static final Pattern HOST = Pattern.compile("[^\\s/?#@,:]+|\\[[^\\s/?#@,\\[\\]]+\\]");
    private static final Pattern PORT = Pattern.compile("[1-9]\\d{0,4}");

    private final Optional<Path> file;
    private final Map<Setting, Found> settings = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private ClowderFile(Optional<Path> file) {
        this.file = file;
        file.ifPresent(this::read);
    }

    /**
     * The document that {@value #VARIABLE} names; with nothing in it where nobody does. What is wrong with it is told
     * when something is looked for in it: nobody minds a document whose database is named elsewhere.
     */
    public static ClowderFile of(Map<String, String> environment) {
        return new ClowderFile(Optional.ofNullable(environment.get(VARIABLE))
                .filter(path -> !path.isBlank())
                .map(Path::of));
    }

    private void read(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            Optional<YamlNode> database = YamlNode.read(in, path.toString(), YamlNode.Language.JSON)
                    .map(root -> root.entries(problems))
                    .flatMap(parts -> Optional.ofNullable(parts.get(DATABASE)))
                    .filter(part -> !part.isNull());
            if (database.isPresent()) {
                Map<String, YamlNode> parts = database.get().entries(problems);
                if (problems.isEmpty()) {
                    take(new Fields(parts, database.get()), VARIABLE + " " + path);
                }
            }
        } catch (IOException e) {
            problems.addAll(UnreadableFile.told("file '" + path + "', which " + VARIABLE + " names,", path, e)
                    .problems());
        } catch (TurnstoneException e) {
            problems.addAll(e.problems());
        }
    }

    private void take(Fields fields, String origin) throws IOException {
        Optional<String> host = fields.required("hostname", HOST, "no name of a host");
        Optional<String> name = fields.required("name", Pattern.compile("(?s).+"), "empty");
        Optional<String> port = fields.optional("port", PORT, "no port");
        Optional<String> username = fields.text("username");
        Optional<String> password = fields.text("password");
        if (problems.isEmpty() && host.isPresent() && name.isPresent()) {
            String address =
                    "jdbc:postgresql://" + host.get() + ":" + port.orElse(USUAL_PORT) + "/" + encoded(name.get());
            settings.put(JdbcSettings.URL, new Found(address + parameters(fields), origin));
            username.ifPresent(text -> settings.put(JdbcSettings.USERNAME, new Found(text, origin)));
            password.ifPresent(text -> settings.put(JdbcSettings.PASSWORD, new Found(text, origin)));
        }
    }

    private static String parameters(Fields fields) throws IOException {
        List<String> parameters = new ArrayList<>();
        fields.text("sslMode")
                .filter(mode -> !mode.isBlank())
                .ifPresent(mode -> parameters.add("sslmode=" + encoded(mode)));
        Optional<String> certificate = fields.text("rdsCa").filter(text -> !text.isBlank());
        if (certificate.isPresent()) {
            parameters.add("sslrootcert=" + encoded(inFile(certificate.get())));
        }
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private static String inFile(String certificate) throws IOException {
        Path file = Files.createTempFile("turnstone-rds-ca", ".pem");
        file.toFile().deleteOnExit();
        Files.writeString(file, certificate);
        return file.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The fields of the database; what is wrong with them is among the problems. */
    private final class Fields {
        private final Map<String, YamlNode> parts;
        private final YamlNode whole;

        Fields(Map<String, YamlNode> parts, YamlNode whole) {
            this.parts = parts;
            this.whole = whole;
        }

        Optional<String> text(String name) {
            return Optional.ofNullable(parts.get(name))
                    .filter(part -> !part.isNull())
                    .flatMap(part -> part.text(problems));
        }

        Optional<String> optional(String name, Pattern form, String otherwise) {
            Optional<String> text = text(name);
            text.filter(value -> !form.matcher(value).matches())
                    .ifPresent(value -> problems.add(parts.getOrDefault(name, whole)
                            .problem(
                                    "The field " + DATABASE + "." + name + " is " + otherwise + ": '" + value + "'.",
                                    "Correct the document that " + VARIABLE + " names.")));
            return text;
        }

        Optional<String> required(String name, Pattern form, String otherwise) {
            if (text(name).isEmpty()) {
                problems.add(whole.problem(
                        "The field " + DATABASE + "." + name + " is missing.",
                        "Complete the document that " + VARIABLE + " names, or name the database by "
                                + JdbcSettings.URL.variable() + "."));
            }
            return optional(name, form, otherwise);
        }
    }

    @Override
    public Optional<Found> find(Setting setting, int number) {
        if (!problems.isEmpty()) {
            throw new TurnstoneException(problems);
        }
        return number == 0 ? Optional.ofNullable(settings.get(setting)) : Optional.empty();
    }

    @Override
    public Optional<Setting> anchor() {
        return Optional.of(JdbcSettings.URL);
    }

    @Override
    public Optional<String> placeFor(Setting setting) {
        return file.filter(path -> setting.equals(JdbcSettings.URL))
                .map(path -> "give the document '" + path + "' a " + DATABASE);
    }

    @Override
    public Set<String> numbers(Setting setting) {
        return Set.of();
    }
}
