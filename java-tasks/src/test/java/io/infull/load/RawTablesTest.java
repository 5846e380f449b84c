package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RawTablesTest {

    @Test
    void orderTextByItsBytes(TestWarehouse warehouse) {
        assertThat(warehouse.value("""
                        select string_agg(table_name || '.' || column_name, ', ' order by table_name, ordinal_position)
                        from information_schema.columns
                        where table_schema = 'raw' and data_type = 'text' and collation_name is distinct from 'C'"""))
                .as("columns of raw that are not declared as text collate \"C\", which makes keys cheap")
                .isNull();
    }
}
