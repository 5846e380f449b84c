package io.infull.load;

import io.infull.cli.TextTable;
import io.infull.cli.TextTable.Align;
import java.util.List;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** For people or for programs. */
enum RejectsFormat {
    TEXT {
        @Override
        String written(List<RejectSummary> rejects) {
            if (rejects.isEmpty()) {
                return "No rejected rows" + System.lineSeparator();
            }
            TextTable table = new TextTable()
                    .column("Source", Align.LEFT)
                    .column("File", Align.LEFT)
                    .column("File was", Align.LEFT)
                    .column("Reason", Align.LEFT)
                    .column("Rows", Align.RIGHT)
                    .column("Open", Align.RIGHT);
            rejects.forEach(reject -> table.row(
                    reject.pack() + "/" + reject.source(),
                    reject.file(),
                    reject.fileState(),
                    reject.reason(),
                    reject.rows(),
                    reject.open()));
            return table.toString();
        }
    },
    JSON {
        @Override
        String written(List<RejectSummary> rejects) {
            return Json.WRITER.writeValueAsString(rejects) + System.lineSeparator();
        }
    };

    abstract String written(List<RejectSummary> rejects);

    private static final class Json {
        private static final ObjectWriter WRITER = JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build()
                .writerWithDefaultPrettyPrinter();
    }
}
