package io.infull.load.rejects;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.source.contract.ExtraColumnsTest;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected rows take what their file had beyond its contract along, out and back. */
@DatabaseTest
class ReplayExtraTest {

    @TempDir
    private Path folder;

    private ReplayFixture fixture;

    @BeforeEach
    void prepare(TestWarehouse warehouse) {
        fixture = new ReplayFixture(warehouse, folder);
    }

    @Test
    void exportsAndReplaysExtraColumnsOfADelimitedFile() {
        fixture.landing
                .contract("customers", ExtraColumnsTest.CONTRACT + "header_repairs: [lower_case]\n")
                .file("customers.csv", "=X,id,Colour\n1,,red\n2,C2,blue\n\" a\",,\n")
                .load();
        assertThat(fixture.export("--source", "customers")).isZero();
        fixture.repair("1,,red,", "1,C1,red,").repair("\n a,,,", "\n a,C3,,");
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.open()).isEmpty();
        assertThat(extra()).isEqualTo("C1 red 1;C2 blue 2;C3 -  a");
    }

    @Test
    void replaysExtraMembersOfJson() {
        fixture.landing
                .contract("customers", ExtraColumnsTest.JSON_CONTRACT)
                .file("customers.json", "{\"colour\": \"red\", \"=x\": 1, \"id\": true}\n")
                .load();
        assertThat(fixture.export("--source", "customers")).isZero();
        fixture.repair("\"\"id\"\": true", "\"\"id\"\": \"\"C1\"\"");
        assertThat(fixture.replay()).isZero();
        assertThat(extra()).isEqualTo("C1 red 1");
    }

    private String extra() {
        return fixture.landing
                .rows("select string_agg(concat(customer_id, ' ', coalesce(_extra ->> 'colour', '-'), ' ', "
                        + "_extra ->> '=x'), ';' order by customer_id) from raw.customers")
                .replace("\"", "");
    }
}
