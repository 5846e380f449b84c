package io.infull.site;

import io.infull.db.Names;
import io.infull.db.Row;
import io.infull.db.Session;
import io.infull.db.SqlFailure;
import io.infull.project.Board;
import io.infull.project.SqlProblem;
import io.infull.project.Tile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** Every order line, in slices of some thousand, each with what the tiles say of it: a page loads those that it needs. */
final class LineSlices {

    private static final int ROWS = 4_000;

    private final Session session;
    private final SiteFolder site;
    private final Optional<Tile> lines;
    private final List<Tile> followed;
    private final List<LineSlice> written = new ArrayList<>();
    private LineSlice slice;
    private long rows;

    LineSlices(Session session, Board board, SiteFolder site) {
        this.session = session;
        this.site = site;
        this.lines = board.tiles().stream()
                .filter(tile -> tile.chart().equals("rows"))
                .findFirst();
        this.followed =
                board.tiles().stream().filter(tile -> !tile.rows().isEmpty()).toList();
    }

    long rows() {
        return rows;
    }

    void write() throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        Map<String, String> types = types(lines.get());
        try {
            session.each(
                    select(lines.get()) + " order by order_date nulls first, order_line_id", row -> add(row, types));
        } catch (SqlFailure e) {
            throw SqlProblem.of(lines.get().file(), lines.get().sql(), e);
        }
        finish();
    }

    /** Name, rows and date ranges of each slice. */
    void writeIndex(JsonGenerator json) {
        json.writeStartArray();
        written.forEach(done -> done.writeIndex(json));
        json.writeEndArray();
    }

    private String select(Tile tile) {
        String told = followed.stream()
                .map(follower ->
                        ", cast((" + follower.rows() + ") as text) as " + Names.quoted("tile:" + follower.name()))
                .collect(Collectors.joining());
        return "select lines.*" + told + " from (" + tile.sql() + "\n) as lines";
    }

    private Map<String, String> types(Tile tile) {
        String none = "(select lines.* from (select 1) as one left join (select * from (" + select(tile)
                + ") as query where false) as lines on true) as lines";
        List<String> columns = session.one("select lines.* from " + none, Row::columnNames);
        String typed = columns.stream()
                .map(column -> "cast(pg_typeof(" + Names.quoted(column) + ") as text) as " + Names.quoted(column))
                .collect(Collectors.joining(", "));
        return session.one("select " + typed + " from " + none, row -> {
            Map<String, String> types = new LinkedHashMap<>();
            columns.forEach(column -> types.put(column, row.text(column)));
            return types;
        });
    }

    private void add(Row row, Map<String, String> types) {
        if (slice == null) {
            slice = new LineSlice("lines-" + (written.size() + 1), types);
        }
        slice.add(row);
        rows++;
        if (slice.rows() == ROWS) {
            try {
                finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void finish() throws IOException {
        if (slice != null) {
            Slice.write(site, slice.name(), slice::write);
            slice.forget();
            written.add(slice);
            slice = null;
        }
    }
}
