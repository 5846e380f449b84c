package io.infull.project.board;

import io.infull.db.Names;
import io.infull.project.kpi.Additive;
import io.infull.project.kpi.Dimensions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The additive rows of a measured tile, each with the target in force. The command center and Metabase use the same
 * text.
 */
public final class TileRows {

    private TileRows() {}

    /** What rows of tiles are grouped by: {@code period_date} and the columns of the dimensions. */
    public static String keys(Dimensions dimensions) {
        return String.join(", ", keyList(dimensions));
    }

    static List<String> keyList(Dimensions dimensions) {
        List<String> keys = new ArrayList<>(List.of(Additive.DATE));
        keys.addAll(dimensions.columns());
        return keys;
    }

    /** A select of {@code series}, the keys, {@code numerator}, {@code denominator} and {@code target}. */
    public static String of(Tile tile, Dimensions dimensions) {
        String series = tile.hasSeries() ? "cast(tile.series as text)" : "cast(null as text)";
        String keys =
                keyList(dimensions).stream().map(column -> "tile." + column).collect(Collectors.joining(", "));
        String selected = "select " + series + " as series, " + keys
                + ",\n    cast(tile.numerator as numeric) as numerator, cast(tile.denominator as numeric) as denominator,\n    ";
        String from = " as target\nfrom (\n" + tile.query() + "\n) as tile";
        if (tile.kpi().isEmpty()) {
            return selected + "cast(null as numeric)" + from;
        }
        String kpi = Names.literal(tile.kpi());
        return selected + "coalesce(agreements.target, targets.target)" + from
                + "\nleft join dim_kpi_agreements as agreements on agreements.kpi = " + kpi
                + " and agreements.customer_id = tile.customer_id"
                + "\nleft join ref_kpi_targets as targets on targets.kpi = " + kpi
                + "\n    and coalesce(targets.valid_from <= tile.period_date, targets.valid_from is null)"
                + "\n    and coalesce(targets.valid_to >= tile.period_date, targets.valid_to is null)";
    }
}
