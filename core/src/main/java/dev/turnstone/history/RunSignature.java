package dev.turnstone.history;

/**
 * What rows tell about the run that wrote them.
 *
 * @param runId tells runs apart, also across machines
 * @param tool our name and version, at most 20 characters: the column holds no more
 * @param deployment the last ten digits of the milliseconds since 1970 at which the run began, as Liquibase has it
 */
public record RunSignature(String runId, String tool, String deployment) {
    private static final int TOOL_LENGTH = 20;
    private static final int DEPLOYMENT_LENGTH = 10;

    public RunSignature {
        if (tool.length() > TOOL_LENGTH || deployment.length() > DEPLOYMENT_LENGTH) {
            throw new IllegalArgumentException("too long for the history: " + tool + ", " + deployment);
        }
    }

    /** The signature of a run that begins now. */
    public static RunSignature at(long epochMillis, String runId, String version) {
        String tool = "turnstone " + version.replace("-SNAPSHOT", "");
        String millis = String.format("%010d", epochMillis);
        return new RunSignature(
                runId,
                tool.substring(0, Math.min(TOOL_LENGTH, tool.length())),
                millis.substring(millis.length() - DEPLOYMENT_LENGTH));
    }
}
