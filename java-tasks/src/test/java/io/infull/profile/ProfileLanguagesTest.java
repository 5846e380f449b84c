package io.infull.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports of systems and spreadsheets in several languages, proposed and loaded as proposed. */
@DatabaseTest
class ProfileLanguagesTest {

    private static final String ORDERS =
            "select string_agg(concat_ws(' ', order_id, line_number, order_date, customer_id, "
                    + "sku_id, qty_ordered, unit_price, requested_date), '; ' order by order_id, line_number) from raw.sales_orders";

    @TempDir
    private Path folder;

    private ProfileFixture fixture;

    @BeforeEach
    void prepare(TestWarehouse warehouse) {
        fixture = new ProfileFixture(warehouse, folder);
    }

    @Test
    void readsAnExportOfSap(TestWarehouse warehouse) {
        Path file = fixture.file("vbap.txt", """
                MANDT\tVBELN\tPOSNR\tMATNR\tKUNNR\tKWMENG\tNETPR\tAUDAT\tVDATU\tWERKS
                100\t0000004711\t000010\tM-01\t0000100001\t1.200,000\t12,50\t20260131\t20260205\t1000
                100\t0000004711\t000020\tM-02\t0000100001\t5,000-\t1.000,00\t20260131\t00000000\t1000
                100\t0000004712\t000010\tM-01\t0000100002\t7,000\t12,50\t20260201\t20260206\t1000
                """);
        assertThat(fixture.profile(file).output())
                .contains("# its name in SAP; never missing", "order_id: {from: VBELN, type: text, required: true}")
                .contains("requested_date: {from: VDATU, type: date, formats: [uuuuMMdd], missing: [\"00000000\"]}")
                .doesNotContain("no raw table fits well");
        loads(file);
        assertThat(warehouse.value(ORDERS))
                .isEqualTo("0000004711 10 2026-01-31 0000100001 M-01 1200 12.5 2026-02-05; "
                        + "0000004711 20 2026-01-31 0000100001 M-02 -5 1000; "
                        + "0000004712 10 2026-02-01 0000100002 M-01 7 12.5 2026-02-06");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Auftrag,Pos,Auftragsdatum,Kunde,Artikel,Menge,Stückpreis,Wunschtermin
            N° commande,Ligne,Date de commande,Client,Article,Quantité commandée,Prix unitaire,Date souhaitée
            Pedido,Línea,Fecha del pedido,Cliente,Artículo,Cantidad pedida,Precio unitario,Fecha solicitada
            Ordine,Riga,Data ordine,Cliente,Articolo,Quantità ordinata,Prezzo unitario,Data richiesta
            Order No.,Line No.,Order Date,Customer No.,Item No.,Quantity,Unit Price,Requested Date
            """, quoteCharacter = '\0')
    void readsASpreadsheetOfItsLanguage(String header, TestWarehouse warehouse) {
        String text = header.replace(',', ';')
                + "\nA1;1;31.01.2026;K1;S1;5;2,50;05.02.2026\nA1;2;31.01.2026;K1;S2;7;3,00;05.02.2026\n"
                + "A2;1;13.02.2026;K2;S1;9;2,50;15.02.2026\n";
        loads(fixture.file("export.csv", text.getBytes(Charset.forName("windows-1252"))));
        assertThat(warehouse.value(ORDERS))
                .isEqualTo("A1 1 2026-01-31 K1 S1 5 2.5 2026-02-05; A1 2 2026-01-31 K1 S2 7 3 2026-02-05; "
                        + "A2 1 2026-02-13 K2 S1 9 2.5 2026-02-15");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-31 00:00:00       | 2026-02-01 00:00:00
            2026-01-31 23:59:59.000   | 2026-02-01 00:00:00.000
            2026-01-31T10:00:00       | 2026-02-01T00:00:01
            2026-01-31T23:30:00Z      | 2026-02-01T01:30:00+01:00
            31.01.2026 08:00          | 01.02.2026 00:00
            1/31/2026 11:59 PM        | 2/1/2026 12:00 AM
            1/31/2026 13:05           | 2/1/2026 0:00
            """)
    void takesTheDayOfATime(String one, String other, TestWarehouse warehouse) {
        Path file = fixture.file("orders.csv", "order_id,sku_id,order_date\nO1,S1," + one + "\nO2,S1," + other + "\n");
        loads(file);
        assertThat(warehouse.value(
                        "select string_agg(cast(order_date as text), ' ' order by order_id) from raw.sales_orders"))
                .isEqualTo("2026-01-31 2026-02-01");
    }

    @Test
    void readsDeliveryNotesInGerman(TestWarehouse warehouse) {
        Path file = fixture.file("lieferungen.csv", """
                Lieferschein;Auftrag;Artikel;Versanddatum;Liefermenge;Spediteur;Lager
                L1;A1;S1;31.01.2026;5;DHL;Nord
                """);
        assertThat(fixture.profile(file).output())
                .contains("# similarity of the names 1.00; never missing\n      shipment_id: {from: Lieferschein");
        loads(file);
        assertThat(warehouse.value(
                        "select concat_ws(' ', shipment_id, order_id, sku_id, ship_date, qty_shipped, carrier, "
                                + "warehouse) from raw.shipments"))
                .isEqualTo("L1 A1 S1 2026-01-31 5 DHL Nord");
    }

    @Test
    void asksWhoseDayCountsWhereTimesAreMoments() {
        Path file = fixture.file("orders.csv", "order_id,sku_id,order_date\nO1,S1,2026-01-31T23:30:00Z\n");
        assertThat(fixture.profile(file).output())
                .contains("formats: [\"uuuu-MM-dd'T'HH:mm:ssXXX\"], from_timestamp: date_of, zone: UTC}")
                .contains("# CHECK: the values are moments. Replace UTC by the zone whose local day counts");
    }

    @Test
    void takesNoFieldWhoseValuesAreOfAnotherKind() {
        Path file = fixture.file("orders.csv", "Order,SKU,Promised Ship Date\nO1,S1,soon\nO2,S1,later\n");
        assertThat(fixture.profile(file).output())
                .contains("order_id: {from: Order, type: text")
                .contains("ignored_columns: [\"Promised Ship Date\"]");
    }

    private void loads(Path file) {
        CommandRun load = fixture.loadAsProposed(file, UnaryOperator.identity());
        assertThat(load.exitCode())
                .as(() -> load.message() + "\n"
                        + fixture.profile(file).output().lines().collect(Collectors.joining("\n")))
                .isZero();
    }
}
