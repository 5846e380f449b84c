package io.infull.generate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyListTest {

    @Test
    void hasTheLayoutOfThePoliciesThatAreCompared() throws IOException {
        String compared = Files.readAllLines(TestServer.SQL_DIR.resolve("reference/policy_alternatives.csv"))
                .get(0);
        assertThat(PolicyList.text().lines().findFirst()).contains(compared);
        assertThat(PolicyList.read()).extracting(Policy::id).doesNotHaveDuplicates();
    }

    @Test
    void hasAPairForEveryField() {
        List<String> columns =
                List.of(PolicyList.text().lines().findFirst().orElseThrow().split(","));
        assertThat(PolicyPair.listed())
                .extracting(PolicyPair::field)
                .containsAll(columns.subList(1, columns.size() - 1));
    }

    @Test
    void differsInOneFieldFromAnEarlierOne() {
        List<String> others = PolicyList.read().stream().skip(1).map(Policy::id).toList();
        assertThat(PolicyPair.listed()).extracting(PolicyPair::other).containsAll(others);
    }
}
