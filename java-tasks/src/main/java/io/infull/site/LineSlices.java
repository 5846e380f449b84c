package io.infull.site;

import io.infull.db.Names;
import io.infull.db.Row;
import io.infull.db.Session;
import io.infull.db.SqlFailure;
import io.infull.project.board.Board;
import io.infull.project.board.Tile;
import io.infull.project.sql.SqlProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * Writes every order line, in slices of some thousand, with its result for each tile. A page loads only the slices that
 * it needs.
 */
final class LineSlices {

    // Lines are sorted by customer, so that a page for one customer needs few slices of each month.
    private static final String ORDER =
            " order by date_trunc('month', order_date) nulls first, customer_id, order_date, " + "order_line_id";

    private final Session session;
    private final SiteFolder site;
    private final Slice.Sizes sizes;
    private final Optional<Tile> lines;
    private final List<Tile> followed;
    private final List<LineSlice> written = new ArrayList<>();
    private LineSlice slice;
    private long rows;

    LineSlices(Session session, Board board, SiteFolder site, Slice.Sizes sizes) {
        this.session = session;
        this.site = site;
        this.sizes = sizes;
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
        if (lines.isPresent()) {
            read(lines.get());
            finish();
        }
        Slice.write(site, Slice.LINES, this::writeIndex);
    }

    private void read(Tile tile) {
        Map<String, String> types = types(tile);
        try {
            session.each(select(tile) + ORDER, row -> add(row, types));
        } catch (SqlFailure e) {
            throw SqlProblem.of(tile.file(), tile.sql(), e);
        }
    }

    private void writeIndex(JsonGenerator json) {
        List<String> outcomes = written.stream()
                .flatMap(done -> done.outcomes().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        json.writeStartObject();
        json.writeName("outcomes");
        json.writeArray(outcomes.toArray(String[]::new), 0, outcomes.size());
        json.writeName("several");
        json.writePOJO(written.stream()
                .flatMap(done -> done.several().stream())
                .distinct()
                .toList());
        json.writeArrayPropertyStart("slices");
        written.forEach(done -> done.writeIndex(json, outcomes));
        json.writeEndArray();
        json.writeEndObject();
    }

    private Set<String> dates() {
        return followed.stream().map(Tile::date).collect(Collectors.toSet());
    }

    private String select(Tile tile) {
        String outcomes = followed.stream()
                .map(follower -> ", cast((" + follower.rows() + ") as text) as "
                        + Names.quoted(LineSlice.OUTCOME + follower.name()))
                .collect(Collectors.joining());
        return "select lines.*" + outcomes + " from (" + tile.sql() + "\n) as lines";
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
            slice = new LineSlice(Slice.name(Slice.LINES, written.size() + 1), types, dates());
        }
        slice.add(row);
        rows++;
        if (slice.rows() == sizes.lines()) {
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
