package dev.turnstone.cli.work.manifest;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.file.Keep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a cluster is to do.
 *
 * @param form of what it is told
 * @param image with turnstone and the files
 * @param app the application that it is done for
 * @param database a secret with the database's settings; for Clowder the application whose database it is
 * @param what it does in there
 * @param run the number of the job, from 1 on: the next one is another job
 * @param prefix of the variables for the file, where it isn't ours
 * @param limits on what it may use
 */
public record JobOrder(
        Form form,
        String image,
        String app,
        String database,
        Deed what,
        int run,
        Optional<String> prefix,
        Limits limits) {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern QUANTITY = Pattern.compile("\\d+(\\.\\d+)?(m|k|M|G|T|Ki|Mi|Gi|Ti)?");
    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final int LONGEST_NAME = 63;

    /** Of what the cluster is told. */
    public enum Form {
        /** A Job of Kubernetes, which runs a file. */
        kubernetes,
        /** An init container of Kubernetes, which waits for the schema. */
        wait,
        /** A template with a ClowdApp and a ClowdJobInvocation, which run a file. */
        clowder
    }

    /** Whether a file is run for real. */
    public enum Mode {
        FOR_REAL,
        DRY_RUN
    }

    /** What is done. */
    public sealed interface Deed {
        /** A file is run. */
        record RunFile(String file, Mode mode, Keep keep) implements Deed {}

        /** The schema is waited for. */
        record WaitFor(String changelog, String atMost) implements Deed {}
    }

    /** What a container may use, as Kubernetes writes it. */
    public record Limits(String cpu, String memory) {}

    public JobOrder {
        List<String> faults = new ArrayList<>();
        requireLabel("--app", app, faults);
        requireLabel("--db", database, faults);
        require(!image.isBlank() && !image.chars().anyMatch(Character::isWhitespace), "--image", image, faults);
        require(form != Form.clowder || !image.contains("@"), "--image (Clowder wants a tag)", image, faults);
        require(QUANTITY.matcher(limits.cpu()).matches(), "--cpu", limits.cpu(), faults);
        require(QUANTITY.matcher(limits.memory()).matches(), "--memory", limits.memory(), faults);
        prefix.ifPresent(word -> require(PREFIX.matcher(word).matches(), "--env-prefix", word, faults));
        if (what instanceof Deed.RunFile file) {
            require(!file.file().isBlank(), "--file", file.file(), faults);
        } else if (what instanceof Deed.WaitFor wait) {
            require(!wait.changelog().isBlank(), "--changelog", wait.changelog(), faults);
        }
        if (name(app, run).length() > LONGEST_NAME) {
            faults.add("the name " + name(app, run) + " has more than " + LONGEST_NAME + " characters");
        }
        if (!faults.isEmpty()) {
            throw new TurnstoneException(faults.stream()
                    .map(fault -> new Problem(
                            ErrorCode.SETTING_INVALID,
                            Character.toUpperCase(fault.charAt(0)) + fault.substring(1) + ".",
                            List.of(),
                            "Correct it: names have small letters, digits and hyphens, quantities are written 500m or"
                                    + " 512Mi."))
                    .toList());
        }
    }

    private static void requireLabel(String option, String text, List<String> faults) {
        require(LABEL.matcher(text).matches(), option, text, faults);
    }

    private static void require(boolean holds, String option, String text, List<String> faults) {
        if (!holds) {
            faults.add(text.isBlank() ? option + " is empty" : "'" + text + "' can't be used for " + option);
        }
    }

    /** What the job is called: a run of another number is another job. */
    String name() {
        return name(app, run);
    }

    private static String name(String app, int run) {
        return app + "-migration-" + run;
    }

    /** What a variable for the file is called. */
    String variable(String rest) {
        return prefix.orElse("TURNSTONE") + "_" + rest;
    }

    /** The image without its tag. */
    String imageName() {
        int colon = tagAt();
        return colon < 0 ? image : image.substring(0, colon);
    }

    /** Its tag. */
    String imageTag() {
        int colon = tagAt();
        return colon < 0 ? "latest" : image.substring(colon + 1);
    }

    /** A colon before a slash is a port's. */
    private int tagAt() {
        int colon = image.lastIndexOf(':');
        return colon > image.lastIndexOf('/') ? colon : -1;
    }
}
