package dev.turnstone.cli.terminal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where people sit at the other end.
 *
 * @param attached the streams that are connected to a terminal
 * @param width characters in a line
 * @param coloured whether colours are wanted and possible
 */
public record Terminal(Set<Channel> attached, int width, boolean coloured) {
    private static final int USUAL_WIDTH = 80;

    /** The three streams of a process. */
    public enum Channel {
        IN,
        OUT,
        ERR
    }

    /** Nobody is there. */
    public static final Terminal NONE = new Terminal(Set.of(), USUAL_WIDTH, false);

    /** As the launcher found it; without the launcher, the little that Java can tell. */
    static Terminal ofThisProcess(Map<String, String> environment) {
        Set<Channel> attached = EnumSet.noneOf(Channel.class);
        String told = System.getProperty("turnstone.terminal");
        if (told == null && System.console() != null) {
            attached = EnumSet.allOf(Channel.class);
        } else if (told != null) {
            for (Channel channel : Channel.values()) {
                if (told.contains(channel.name().toLowerCase(Locale.ROOT))) {
                    attached.add(channel);
                }
            }
        }
        String noColor = environment.getOrDefault("NO_COLOR", "");
        boolean dumb = "dumb".equals(environment.get("TERM"));
        return new Terminal(attached, width(environment), noColor.isEmpty() && !dumb);
    }

    private static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }

    public boolean has(Channel channel) {
        return attached.contains(channel);
    }

    /** Whether somebody can be asked: the question is seen, and the answer can be typed. */
    public boolean canAsk() {
        return has(Channel.IN) && has(Channel.ERR);
    }
}
