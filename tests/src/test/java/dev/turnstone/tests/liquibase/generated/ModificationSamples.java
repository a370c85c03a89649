package dev.turnstone.tests.liquibase.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Edits of SQL. */
final class ModificationSamples {
    private ModificationSamples() {}

    /** Each kind of edit, and each attribute that says where they are made. */
    static List<Element> alone() {
        List<Element> all = new ArrayList<>();
        Element append = Element.named("append").with("value", " x");
        Stream.of(
                        append,
                        Element.named("prepend").with("value", "y "),
                        Element.named("replace").with("replace", "a").with("with", "b"),
                        Element.named("replace").with("replace", "a").with("with", ""),
                        Element.named("regExpReplace").with("replace", "(x+)").with("with", "$1\"&"))
                .forEach(edit -> all.add(Element.named("modifySql").with(edit)));
        Element block = Element.named("modifySql");
        Stream.of("mysql", "h2,mysql,oracle,db2,derby", "h2, mysql", "!h2")
                .forEach(dbms -> all.add(block.with("dbms", dbms).with(append)));
        Stream.of("test", "a and !b", "a, B", "(x or y) and z")
                .forEach(context -> all.add(block.with("context", context).with(append)));
        Stream.of("test", "one, Two,three,four,five")
                .forEach(label -> all.add(block.with("labels", label).with(append)));
        SampleValues.flags()
                .forEach(flag -> all.add(block.with("applyToRollback", flag)
                        .with(append)
                        .with(Element.named("prepend").with("value", "y "))));
        return all;
    }
}
