package dev.turnstone.cli.work.manifest;

import dev.turnstone.cli.work.manifest.JobOrder.Deed;
import dev.turnstone.cli.work.manifest.JobOrder.Mode;
import dev.turnstone.file.Keep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a cluster is told, as a tree that can be written in YAML or JSON. */
public final class Manifest {
    /** Behind these nothing was run, and another try may go better: the lock was not to be had, or the server. */
    private static final List<Integer> NOTHING_WAS_RUN = List.of(6, 8);

    /** Behind these another try goes no better: settings, files that aren't valid, a database that is ahead. */
    private static final List<Integer> FOR_GOOD = List.of(2, 4, 7);

    private static final int TRIES_AGAIN = 3;
    private static final String APP = "app.kubernetes.io/name";
    private static final String PART = "app.kubernetes.io/component";

    private Manifest() {}

    /** The document for an order. */
    public static Map<String, Object> of(JobOrder order) {
        return switch (order.form()) {
            case kubernetes -> job(order).members();
            case wait -> waiting(order).members();
            case clowder -> template(order).members();
        };
    }

    private static Tree job(JobOrder order) {
        Container container = new Container(order);
        Tree pod = new Tree()
                .with("restartPolicy", "Never")
                .with("containers", List.of(container.withSecrets(Container.NAME)))
                .with("volumes", List.of(container.volume()));
        return new Tree()
                .with("apiVersion", "batch/v1")
                .with("kind", "Job")
                .with("metadata", new Tree().with("name", order.name()).with("labels", labels(order)))
                .with(
                        "spec",
                        new Tree()
                                .with("backoffLimit", TRIES_AGAIN)
                                .with("podFailurePolicy", new Tree().with("rules", rules(order)))
                                .with(
                                        "template",
                                        new Tree()
                                                .with("metadata", new Tree().with("labels", labels(order)))
                                                .with("spec", pod)));
    }

    private static Tree labels(JobOrder order) {
        return new Tree().with(APP, order.app()).with(PART, "migration");
    }

    /** What isn't recorded is tried again only where nothing of it was run. */
    private static List<Tree> rules(JobOrder order) {
        boolean recorded = order.what() instanceof Deed.RunFile file && file.keep() == Keep.RECORD;
        List<Tree> rules = new ArrayList<>();
        rules.add(new Tree()
                .with("action", "FailJob")
                .with(
                        "onExitCodes",
                        new Tree()
                                .with("containerName", Container.NAME)
                                .with("operator", recorded ? "In" : "NotIn")
                                .with("values", (Object) (recorded ? FOR_GOOD : NOTHING_WAS_RUN))));
        if (!recorded) {
            rules.add(new Tree()
                    .with("action", "FailJob")
                    .with(
                            "onPodConditions",
                            List.of(new Tree().with("type", "DisruptionTarget").with("status", "True"))));
        }
        return rules;
    }

    /** A patch for the application's own Deployment. */
    private static Tree waiting(JobOrder order) {
        Container container = new Container(order);
        Tree pod = new Tree()
                .with("initContainers", List.of(container.withSecrets("wait-for-schema")))
                .with("volumes", List.of(container.volume()));
        return new Tree()
                .with("apiVersion", "apps/v1")
                .with("kind", "Deployment")
                .with("metadata", new Tree().with("name", order.app()))
                .with("spec", new Tree().with("template", new Tree().with("spec", pod)));
    }

    private static Tree template(JobOrder order) {
        String app = order.app() + "-migration";
        return new Tree()
                .with("apiVersion", "template.openshift.io/v1")
                .with("kind", "Template")
                .with("metadata", new Tree().with("name", app))
                .with("objects", List.of(clowdApp(order, app), invocation(app)))
                .with("parameters", parameters(order));
    }

    private static Tree clowdApp(JobOrder order, String app) {
        String tag = order.prefix().map(word -> word + "_").orElse("") + "IMAGE_TAG";
        Container container = new Container(order);
        Tree pod = new Tree()
                .with("image", "${IMAGE}:${" + tag + "}")
                .withTexts("args", container.arguments())
                .with(
                        "env",
                        List.of(
                                Container.variable(
                                        order.variable("MIGRATION_FILE"),
                                        "${" + order.variable("MIGRATION_FILE") + "}"),
                                Container.variable(
                                        order.variable("MIGRATION_DRYRUN"),
                                        "${" + order.variable("MIGRATION_DRYRUN") + "}")))
                .with("resources", container.resources());
        return new Tree()
                .with("apiVersion", "cloud.redhat.com/v1alpha1")
                .with("kind", "ClowdApp")
                .with("metadata", new Tree().with("name", app))
                .with(
                        "spec",
                        new Tree()
                                .with("envName", "${ENV_NAME}")
                                .withTexts("dependencies", List.of("${DEPENDENT_APP_NAME}"))
                                .with("database", new Tree().with("sharedDbAppName", "${DB_NAME}"))
                                .with(
                                        "jobs",
                                        List.of(new Tree()
                                                .with("name", "migration")
                                                .with("restartPolicy", "Never")
                                                .with("podSpec", pod))));
    }

    private static Tree invocation(String app) {
        return new Tree()
                .with("apiVersion", "cloud.redhat.com/v1alpha1")
                .with("kind", "ClowdJobInvocation")
                .with("metadata", new Tree().with("name", app + "-${MIGRATION_RUN_NUMBER}"))
                .with("spec", new Tree().with("appName", app).withTexts("jobs", List.of("migration")));
    }

    private static List<Tree> parameters(JobOrder order) {
        Deed.RunFile file = (Deed.RunFile) order.what();
        String tag = order.prefix().map(word -> word + "_").orElse("") + "IMAGE_TAG";
        return List.of(
                required("ENV_NAME", "The ClowdEnvironment."),
                parameter("DEPENDENT_APP_NAME", order.app(), "The ClowdApp with the database."),
                parameter("DB_NAME", order.database(), "The ClowdApp whose database is shared."),
                parameter("IMAGE", order.imageName(), "The image with turnstone and the files."),
                parameter(tag, order.imageTag(), "Its tag."),
                parameter(order.variable("MIGRATION_FILE"), file.file(), "The SQL file to run."),
                parameter(
                        order.variable("MIGRATION_DRYRUN"),
                        String.valueOf(file.mode() == Mode.DRY_RUN),
                        "Whether it is only shown."),
                parameter(
                        "MIGRATION_RUN_NUMBER",
                        String.valueOf(order.run()),
                        "The number of the run; another one is another job."));
    }

    private static Tree parameter(String name, String value, String description) {
        return new Tree().with("name", name).with("value", value).with("description", description);
    }

    private static Tree required(String name, String description) {
        return new Tree().with("name", name).with("required", true).with("description", description);
    }
}
