package dev.turnstone.tests.liquibase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Remarks below a table, numbered in the order in which it first refers to them. */
public final class Notes {
    private final List<String> texts = new ArrayList<>();

    /** Their numbers, ascending. */
    public String numbers(Collection<String> wanted) {
        return wanted.stream().map(this::number).sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private int number(String text) {
        if (!texts.contains(text)) {
            texts.add(text);
        }
        return texts.indexOf(text) + 1;
    }

    /** All of them as a list. */
    public String text() {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> (i + 1) + ". " + texts.get(i) + "\n")
                .collect(Collectors.joining());
    }
}
