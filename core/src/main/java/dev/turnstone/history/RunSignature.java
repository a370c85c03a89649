package dev.turnstone.history;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.sql.kind.ChangeKind;

/**
 * What rows tell about the run that wrote them.
 *
 * @param runId tells runs apart, also across machines
 * @param tool our name and version, and for a changeset behind a space the mark of its kind; at most 20 characters: the
 *     column holds no more
 * @param deployment the last ten digits of the milliseconds since 1970 at which the run began, as Liquibase has it
 */
public record RunSignature(String runId, String tool, String deployment) {
    private static final String OURS = ChangesetId.OURS + " ";
    private static final int TOOL_LENGTH = 20;
    private static final int DEPLOYMENT_LENGTH = 10;

    public RunSignature {
        if (tool.length() > TOOL_LENGTH || deployment.length() > DEPLOYMENT_LENGTH) {
            throw new IllegalArgumentException("too long for the history: " + tool + ", " + deployment);
        }
    }

    /** The signature of a run that begins now. */
    public static RunSignature at(long epochMillis, String runId, String version) {
        String tool = OURS + version.replace("-SNAPSHOT", "");
        String millis = String.format("%010d", epochMillis);
        return new RunSignature(
                runId, shortened(tool, TOOL_LENGTH), millis.substring(millis.length() - DEPLOYMENT_LENGTH));
    }

    private static String shortened(String tool, int length) {
        return tool.substring(0, Math.min(length, tool.length()));
    }

    /** What the row of a changeset of this kind says about its writer. */
    public String toolFor(ChangeKind kind) {
        String mark = kind.mark().isEmpty() ? "" : " " + kind.mark();
        return shortened(tool, TOOL_LENGTH - mark.length()) + mark;
    }

    /** The kind of a changeset, as its row tells; of rows of other writers nobody knows it. */
    static ChangeKind kindOf(String tool) {
        return ChangeKind.marked(tool.substring(withoutMark(tool).length()).strip());
    }

    /** A row's text about its writer without what it says about the changeset. */
    static String withoutMark(String tool) {
        int mark = tool.lastIndexOf(' ');
        return tool.startsWith(OURS) && mark > OURS.length() ? tool.substring(0, mark) : tool;
    }
}
