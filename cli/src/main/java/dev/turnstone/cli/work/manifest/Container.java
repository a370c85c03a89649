package dev.turnstone.cli.work.manifest;

import dev.turnstone.cli.work.manifest.JobOrder.Deed;
import dev.turnstone.cli.work.manifest.JobOrder.Mode;
import dev.turnstone.file.Keep;
import java.util.ArrayList;
import java.util.List;

/**
 * The container that does it.
 *
 * @param order what is to be done
 */
record Container(JobOrder order) {
    static final String NAME = "turnstone";

    private static final String CREDENTIALS = "database-credentials";
    private static final String FOLDER = "/var/run/secrets/turnstone";

    /** With the credentials as files. */
    Tree withSecrets(String name) {
        List<Tree> environment = new ArrayList<>(environment());
        environment.add(variable("TURNSTONE_SECRETS_DIR", FOLDER));
        return new Tree()
                .with("name", name)
                .with("image", order.image())
                .withTexts("args", arguments())
                .with("env", environment)
                .with("resources", resources())
                .with(
                        "volumeMounts",
                        List.of(new Tree()
                                .with("name", CREDENTIALS)
                                .with("mountPath", FOLDER)
                                .with("readOnly", true)))
                .with("securityContext", new Tree().with("allowPrivilegeEscalation", false));
    }

    /** The volume that its credentials are in. */
    Tree volume() {
        return new Tree().with("name", CREDENTIALS).with("secret", new Tree().with("secretName", order.database()));
    }

    /** What is said to turnstone. */
    List<String> arguments() {
        if (order.what() instanceof Deed.WaitFor wait) {
            return List.of("wait", wait.changelog(), "--wait-at-most", wait.atMost());
        }
        List<String> arguments = new ArrayList<>(List.of("run"));
        order.prefix().ifPresent(word -> arguments.addAll(List.of("--env-prefix", word)));
        if (order.what() instanceof Deed.RunFile file && file.keep() == Keep.RECORD) {
            arguments.add("--record");
        }
        return arguments;
    }

    private List<Tree> environment() {
        return order.what() instanceof Deed.RunFile file
                ? List.of(
                        variable(order.variable("MIGRATION_FILE"), file.file()),
                        variable(order.variable("MIGRATION_DRYRUN"), String.valueOf(file.mode() == Mode.DRY_RUN)))
                : List.of();
    }

    static Tree variable(String name, String value) {
        return new Tree().with("name", name).with("value", value);
    }

    /** What it asks for, and what it may use at the most. */
    Tree resources() {
        return new Tree()
                .with("requests", new Tree().with("cpu", "100m").with("memory", "256Mi"))
                .with(
                        "limits",
                        new Tree()
                                .with("cpu", order.limits().cpu())
                                .with("memory", order.limits().memory()));
    }
}
