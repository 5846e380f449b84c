package io.infull.profile.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened is never proposed as what was promised, and the reverse. */
class MomentTest {

    private static final List<String> PROMISED = List.of(
            "requested_date",
            "promised_ship_date",
            "last_promised_ship_date",
            "promised_delivery_date",
            "last_promised_delivery_date",
            "qty_accepted");
    private static final List<String> HAPPENED =
            List.of("ship_date", "delivered_date", "shipped_at", "delivered_at", "qty_shipped", "qty_delivered");
    private static final List<String> THINGS =
            List.of("%s_date", "%s ship date", "%s delivery date", "date_%s", "order_%s_delivery_at", "%s qty");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "promised",
                "requested",
                "agreed",
                "due",
                "confirmed",
                "scheduled",
                "needed",
                "need by",
                "planned",
                "expected",
                "estimated",
                "committed",
                "required",
                "target",
                "latest"
            })
    void isNoEvent(String word) {
        forEach(word, HAPPENED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shipped", "actual", "delivered", "received", "dispatched", "actual shipped", "posted"})
    void isNoPromise(String word) {
        forEach(word, PROMISED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ship date",
                "Ship Date",
                "ShipDate",
                "SHIP_DATE",
                "shipping date",
                "Dispatch Date",
                "Versanddatum",
                "Receipt Date",
                "GR date"
            })
    void isNoPromiseEither(String name) {
        FieldNames names = new FieldNames(List.of("order_id", name));
        PROMISED.forEach(
                column -> assertThat(names.match("sales_orders", column, name).similarity())
                        .as(name + " " + column)
                        .isZero());
    }

    private static void forEach(String word, List<String> columns) {
        for (String thing : THINGS) {
            String name = thing.formatted(word);
            FieldNames names = new FieldNames(List.of("order_id", name));
            for (String table : List.of("sales_orders", "shipments")) {
                columns.forEach(
                        column -> assertThat(names.match(table, column, name).similarity())
                                .as(name + " " + column)
                                .isZero());
            }
        }
    }
}
