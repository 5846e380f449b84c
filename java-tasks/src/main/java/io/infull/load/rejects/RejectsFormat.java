package io.infull.load.rejects;

import io.infull.cli.Columns;
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
            return new Columns<RejectSummary>()
                    .left("Source", reject -> reject.origin().packAndSource())
                    .left("File", reject -> reject.origin().file())
                    .left("File was", reject -> reject.origin().fileState())
                    .left("Reason", RejectSummary::reason)
                    .right("Rows", reject -> reject.count().rows())
                    .right("Open", reject -> reject.count().open())
                    .of(rejects)
                    .toString();
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
