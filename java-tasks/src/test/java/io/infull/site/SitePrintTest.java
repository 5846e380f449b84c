package io.infull.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What comes out on paper: dark on white, all of it, with what was chosen written down. */
@TestInstance(Lifecycle.PER_CLASS)
class SitePrintTest {

    /** The width of A4 less its margins, in CSS pixels. */
    private static final int PAPER = 703;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = PublishedSite.get().browse();
        browser.go("#/overview?range=91&city=Austin");
    }

    @AfterEach
    void leavePaper() {
        browser.medium("");
        browser.resize(1440, 900);
        browser.prefer("light");
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void theMainPageFitsOnThreePages() {
        byte[] paper = Base64.getDecoder().decode((String) browser.driver()
                .executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
                .get("data"));
        String text = new String(paper, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("%PDF");
        assertThat(Pattern.compile("/Type\\s*/Page\\b(?!s)")
                        .matcher(text)
                        .results()
                        .count())
                .isBetween(1L, 3L);
    }

    @Test
    void writesDownWhatWasChosenInPlaceOfTheFields() {
        browser.medium("print");
        assertThat(browser.text("#printed")).isEqualTo("2026-03-02 to 2026-05-31, city Austin");
        assertThat(browser.text("#masthead")).contains("publication 2", "As of 2026-05-31");
        for (String field : List.of("nav", "#filters", ".actions", "#theme")) {
            assertThat(browser.find(field).isDisplayed()).as(field).isFalse();
        }
    }

    @Test
    void isAsWideAsThePaper() {
        browser.medium("print");
        browser.resize(PAPER, 1000);
        assertThat(browser.driver()
                        .executeScript(
                                "return [...document.querySelectorAll('.chart svg, table, .card')].filter(one => "
                                        + "one.getBoundingClientRect().right > " + PAPER
                                        + " + 1).map(one => one.outerHTML.slice(0, 80))"))
                .isEqualTo(List.of());
        assertThat(
                        browser.driver()
                                .executeScript(
                                        "return [...document.querySelectorAll('.scroll')].filter(one => "
                                                + "one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflow !== 'visible').length"))
                .isEqualTo(0L);
    }

    @Test
    void isDarkOnWhiteFromADarkScreen() {
        browser.prefer("dark");
        browser.driver().executeScript("dispatchEvent(new Event('beforeprint'))");
        browser.medium("print");
        assertThat(style("body", "backgroundColor")).isEqualTo("rgb(255, 255, 255)");
        assertThat(style(".card .value", "color")).isEqualTo("rgb(24, 33, 43)");
        assertThat(style(".chart svg text", "fill")).isEqualTo("rgb(82, 96, 110)");
        browser.medium("");
        browser.driver().executeScript("dispatchEvent(new Event('afterprint'))");
        assertThat(style("body", "backgroundColor")).isNotEqualTo("rgb(255, 255, 255)");
    }

    private Object style(String css, String property) {
        return browser.driver()
                .executeScript(
                        "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]", css, property);
    }
}
