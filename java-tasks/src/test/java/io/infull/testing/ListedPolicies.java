package io.infull.testing;

import io.infull.generate.policy.PolicyList;
import io.infull.generate.policy.ServicePolicyList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/** The SQL project of this repository with the policies of the generator's lists. */
public final class ListedPolicies {

    private ListedPolicies() {}

    /** The environment of a command that also compares every policy of the list. */
    public static Map<String, String> compared(TestWarehouse warehouse, Path folder) throws IOException {
        Path copy = copy(folder);
        List<String> policies = PolicyList.text().lines().skip(1).toList();
        Files.write(copy.resolve("reference/policy_alternatives.csv"), policies, StandardOpenOption.APPEND);
        return variables(warehouse, copy);
    }

    /** The environment of a command that decides by the service policies of the list, with their days of grace. */
    public static Map<String, String> inForce(TestWarehouse warehouse, Path folder) throws IOException {
        Path copy = copy(folder);
        Files.writeString(copy.resolve("reference/service_policies.csv"), ServicePolicyList.text());
        Files.writeString(copy.resolve("reference/grace_periods.csv"), ServicePolicyList.graceText());
        return variables(warehouse, copy);
    }

    private static Path copy(Path folder) throws IOException {
        Path copy = folder.resolve("sql");
        FileUtils.copyDirectory(TestServer.SQL_DIR.toFile(), copy.toFile());
        return copy;
    }

    private static Map<String, String> variables(TestWarehouse warehouse, Path project) {
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", project.toString());
        return variables;
    }
}
