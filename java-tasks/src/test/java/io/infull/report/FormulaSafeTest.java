package io.infull.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaSafeTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+A1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "-", "-1e5x", "+1.2.3"})
    void disarmsWhatASpreadsheetWouldRun(String cell) {
        assertThat(FormulaSafe.cell(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-0.5", "+4", "-12", "Oslo", "a=b", "2026-05-31", "'=1"})
    void leavesNumbersAndTextAlone(String cell) {
        assertThat(FormulaSafe.cell(cell)).isEqualTo(cell);
    }
}
