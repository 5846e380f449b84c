package io.infull.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/** The SQL project of this repository, whose contracts of pack daxwellops also allow columns and files to be missing. */
public final class LackingProject {

    private LackingProject() {}

    /** The environment of a command that reads it. */
    public static Map<String, String> of(TestWarehouse warehouse, Path folder) throws IOException {
        Path copy = folder.resolve("sql");
        FileUtils.copyDirectory(TestServer.SQL_DIR.toFile(), copy.toFile());
        Path pack = copy.resolve("sources/daxwellops");
        replace(pack.resolve("contracts.yml"), "required: true\ntargets", "targets");
        replace(
                pack.resolve("contracts.yml"),
                "from: moq, type: integer",
                "from: moq, type: integer, optional_column: true");
        replace(pack.resolve("shipments.yml"), "required: true\ntargets", "targets");
        allowToMiss(pack.resolve("shipments.yml"), "qty_shipped, type: integer");
        allowToMiss(pack.resolve("sales_orders.yml"), "qty_ordered, type: integer");
        allowToMiss(pack.resolve("sales_orders.yml"), "unit_price, type: \"decimal(12,2)\"");
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", copy.toString());
        return variables;
    }

    private static void allowToMiss(Path contract, String column) throws IOException {
        replace(contract, column + ", required: true", column + ", optional_column: true");
    }

    private static void replace(Path contract, String found, String instead) throws IOException {
        String text = Files.readString(contract);
        if (!text.contains(found)) {
            throw new IllegalStateException("Cannot loosen " + contract + ": expected " + found);
        }
        Files.writeString(contract, text.replace(found, instead));
    }
}
