package io.infull.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The SQL project of this repository with one more service policy, as an installation adds it. */
public final class PolicyProject {

    /** For pack daxwellops. */
    public static final String FIRST_SHIPMENT_DECIDES =
            "daxwellops,daxwellops,,,,,first_promised,shipped,,0,calendar,,,ordered,0,,line,first_shipment,"
                    + "The first shipment decides";

    private PolicyProject() {}

    /** The environment of a command that reads it. */
    public static Map<String, String> with(TestWarehouse warehouse, Path folder, String policy) throws IOException {
        Path copy = folder.resolve("sql");
        try (Stream<Path> files = Files.walk(TestServer.SQL_DIR)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file, copy.resolve(TestServer.SQL_DIR.relativize(file).toString()));
            }
        }
        Files.write(copy.resolve("reference/service_policies.csv"), List.of(policy), StandardOpenOption.APPEND);
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", copy.toString());
        return variables;
    }
}
