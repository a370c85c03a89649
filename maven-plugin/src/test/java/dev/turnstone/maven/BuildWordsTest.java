package dev.turnstone.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about options, said in a build. */
class BuildWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Correct --to.|Correct -Dturnstone.to.",
                "Give --to VERSION or TAG, --to-date DATE, or --count N.|Give -Dturnstone.to=VERSION or TAG,"
                        + " -Dturnstone.to-date=DATE, or -Dturnstone.count=N.",
                "Add --yes if you mean it.|Add -Dturnstone.yes if you mean it.",
                "Use --password-file FILE.|Use -Dturnstone.password-file=FILE.",
                "Run it again with --verbose.|Run it again with -X.",
                "Name it behind the command.|Name it as -Dturnstone.changelog.",
                "--tools and a--to stay|--tools and a--to stay",
                "turnstone repair db --url jdbc:h2:a|turnstone repair db --url jdbc:h2:a"
            })
    void options_are_properties(String line, String words) {
        assertThat(BuildWords.of(line)).isEqualTo(words);
    }
}
