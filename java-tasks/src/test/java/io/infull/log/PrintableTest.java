package io.infull.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void showsWhatWouldActAsAQuestionMark() {
        assertThat(Printable.of("a\n\u001b[2Jb\u007f\u009bc\u2028d\u202ee\u2066"))
                .isEqualTo("a??[2Jb??c?d?e?");
        assertThat(Printable.isOne("a\u0085")).isFalse();
    }

    @Test
    void leavesTextAsItIs() {
        String text = "Größe 5\" \u00a0é e\u0301 שלום\u200f 👨\u200d👩 ${x} {} %s";
        assertThat(Printable.of(text)).isEqualTo(text);
        assertThat(Printable.isOne(text)).isTrue();
    }
}
