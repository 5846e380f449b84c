package io.infull.testing;

import io.infull.generate.policy.PolicyList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/** The SQL project of this repository that also compares every policy of the generator's list. */
public final class ListedPolicies {

    private ListedPolicies() {}

    /** The environment of a command that reads it. */
    public static Map<String, String> compared(TestWarehouse warehouse, Path folder) throws IOException {
        Path copy = folder.resolve("sql");
        FileUtils.copyDirectory(TestServer.SQL_DIR.toFile(), copy.toFile());
        List<String> policies = PolicyList.text().lines().skip(1).toList();
        Files.write(copy.resolve("reference/policy_alternatives.csv"), policies, StandardOpenOption.APPEND);
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", copy.toString());
        return variables;
    }
}
