package io.infull.project.board;

import io.infull.db.Names;
import io.infull.error.Problems;
import io.infull.project.file.KpiEntry;
import io.infull.project.file.KpiEntry.KpiTileEntry;
import io.infull.project.file.Layer;
import io.infull.project.file.ModelFile;
import io.infull.project.file.ProjectFiles;
import io.infull.project.file.YamlFiles;
import io.infull.project.kpi.Dimensions;
import io.infull.project.kpi.Kpi;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cards of a board that KPIs declare in their own files. */
final class KpiTiles {

    private final Path sqlDir;
    private final Dimensions dimensions;
    private final Problems problems;

    KpiTiles(Path sqlDir, Dimensions dimensions, Problems problems) {
        this.sqlDir = sqlDir;
        this.dimensions = dimensions;
        this.problems = problems;
    }

    List<Tile> of(String board) {
        List<Tile> tiles = new ArrayList<>();
        for (Path yml : ProjectFiles.listed(sqlDir.resolve(Layer.KPI.folder()), ".yml")) {
            YamlFiles.read(yml, ModelFile.class, problems)
                    .flatMap(file -> Optional.ofNullable(file.kpi()))
                    .filter(kpi -> kpi.tile() != null && board.equals(kpi.tile().board()))
                    .ifPresent(kpi -> add(tiles, kpi, yml));
        }
        return tiles;
    }

    private void add(List<Tile> tiles, KpiEntry kpi, Path yml) {
        String name = ProjectFiles.baseName(yml).substring(Kpi.PREFIX.length());
        TileHeader header = header(kpi, kpi.tile(), name);
        List<String> wrong = header.problems();
        wrong.forEach(problem -> problems.add("Tile of " + yml + " " + problem));
        if (wrong.isEmpty()) {
            String sql = "select " + String.join(", ", dimensions.rowColumns()) + "\nfrom kpi_values\nwhere kpi = "
                    + Names.literal(name);
            tiles.add(Tile.of(name, yml, sql, header, dimensions));
        }
    }

    // By name, so that no two texts can be swapped unseen.
    private static TileHeader header(KpiEntry kpi, KpiTileEntry tile, String name) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("title", tile.title() == null ? kpi.title() : tile.title());
        header.put("about", kpi.description());
        header.put("section", tile.section());
        header.put("order", tile.order());
        header.put("chart", "card");
        header.put("grain", kpi.grain());
        header.put("unit", kpi.unit());
        header.put("display", kpi.display());
        header.put("better", kpi.better());
        header.put("kpi", name);
        header.put("date", dateOfLines(kpi));
        header.put("rows", tile.rows());
        header.put("bounded_by", tile.boundedBy());
        header.put("unbounded_by", tile.unboundedBy());
        return YamlFiles.MAPPER.convertValue(header, TileHeader.class);
    }

    // The order lines of a board have the columns of their orders, too, with a prefix.
    private static String dateOfLines(KpiEntry kpi) {
        return (kpi.grain().equals("order") ? "order_" : "") + kpi.periodDate();
    }
}
