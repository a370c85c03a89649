package dev.turnstone.settings.type;

import dev.turnstone.gate.AheadPolicy;
import dev.turnstone.gate.Gate;
import dev.turnstone.settings.Form;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Setting.Offer;
import dev.turnstone.settings.Values;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be set for the gate. It is one gate before all targets, so it is set once for all of them. */
public final class GateSettings {
    private static final String ADDITIVE = "additive";

    public static final Setting GATE = Setting.of(
                    "gate",
                    "TURNSTONE_GATE",
                    Form.WORD,
                    "off|warn|refuse|wait",
                    "What the start of an application does about a schema that isn't current: nothing (off), name what is"
                            + " pending in a warning and go on (warn), end (refuse), or wait. Else: warn.")
            .offered(Offer.APPLICATION);

    public static final Setting AHEAD = Setting.of(
                    "ahead",
                    "TURNSTONE_AHEAD",
                    Form.WORD,
                    "refuse|" + ADDITIVE,
                    "What the gate does about a database that a newer release has changed: refuse, or let it pass where each"
                            + " change is recorded as one that only added something (additive). Else: refuse.")
            .offered(Offer.GATE);

    public static final Setting WAIT_AT_MOST = Setting.of(
                    "wait-at-most",
                    "TURNSTONE_WAIT_AT_MOST",
                    Form.DURATION,
                    "TIME",
                    "How long the gate waits for a current schema, when it waits; and a roll-out over replicas for each thing that"
                            + " servers or people have to do. Else: 5m.")
            .offered(Offer.GATE);

    /** All of them. */
    public static final List<Setting> ALL = List.of(GATE, AHEAD, WAIT_AT_MOST);

    private GateSettings() {}

    /** The mode that is set. */
    public static Optional<Gate.Mode> mode(Values values) {
        return values.text(GATE).map(word -> Gate.Mode.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    /** The gate as it is set; what isn't set stays as it is. */
    public static Gate set(Gate gate, Values values) {
        Gate set = mode(values).map(gate::with).orElse(gate);
        if (values.text(AHEAD).isPresent()) {
            boolean additive = values.text(AHEAD).filter(ADDITIVE::equals).isPresent();
            set = set.with(additive ? AheadPolicy.ALLOW_ADDITIVE : AheadPolicy.REFUSE);
        }
        return values.duration(WAIT_AT_MOST).map(set::waitingAtMost).orElse(set);
    }
}
