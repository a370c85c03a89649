package dev.turnstone.liquibase.precondition;

import dev.turnstone.changelog.Lookup.Unanswered;
import dev.turnstone.plan.Question.Queries;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Something that holds or doesn't when it is asked, with the words for it. Immutable. */
sealed interface Term {

    /** What holds when it holds, for people. */
    String text();

    /** What of it doesn't hold; empty when it does. Asks no more than it must. */
    Optional<String> against(Queries database) throws Unanswered;

    /** One question. */
    record Check(String text, Test test) implements Term {
        @Override
        public Optional<String> against(Queries database) throws Unanswered {
            return test.holds(database) ? Optional.empty() : Optional.of(text);
        }
    }

    /** Asks. */
    @FunctionalInterface
    interface Test {
        boolean holds(Queries database) throws Unanswered;
    }

    /** All of them hold; when there are none, too. */
    record All(List<Term> terms) implements Term {
        public All {
            terms = List.copyOf(terms);
        }

        @Override
        public String text() {
            return joined(terms, " and ");
        }

        @Override
        public Optional<String> against(Queries database) throws Unanswered {
            for (Term term : terms) {
                Optional<String> failed = term.against(database);
                if (failed.isPresent()) {
                    return failed;
                }
            }
            return Optional.empty();
        }
    }

    /** One of them holds, so there is one. */
    record Any(List<Term> terms) implements Term {
        public Any {
            terms = List.copyOf(terms);
        }

        @Override
        public String text() {
            return joined(terms, " or ");
        }

        @Override
        public Optional<String> against(Queries database) throws Unanswered {
            for (Term term : terms) {
                if (term.against(database).isEmpty()) {
                    return Optional.empty();
                }
            }
            return Optional.of(text());
        }
    }

    /** None of them holds. */
    record None(List<Term> terms) implements Term {
        public None {
            terms = List.copyOf(terms);
        }

        @Override
        public String text() {
            return "not (" + terms.stream().map(Term::text).collect(Collectors.joining(" or ")) + ")";
        }

        @Override
        public Optional<String> against(Queries database) throws Unanswered {
            for (Term term : terms) {
                if (term.against(database).isEmpty()) {
                    return Optional.of("not (" + term.text() + ")");
                }
            }
            return Optional.empty();
        }
    }

    private static String joined(List<Term> terms, String word) {
        String text = terms.stream().map(Term::text).collect(Collectors.joining(word));
        return terms.size() == 1 ? text : "(" + text + ")";
    }
}
