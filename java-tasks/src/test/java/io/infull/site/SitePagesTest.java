package io.infull.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Every page in a real browser: it is drawn, it can be read by everyone, and names stay names. */
@TestInstance(Lifecycle.PER_CLASS)
class SitePagesTest {

    private Browser browser;

    @BeforeAll
    void open() {
        browser = PublishedSite.get().browse();
        browser.go("#/overview");
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "why", "cost", "definitions", "lines", "trust", "catalog"})
    void isDrawnWithoutAComplaint(String view) {
        browser.go("#/" + view + "?range=all");
        assertThat(browser.all(".panel")).isNotEmpty();
        assertThat(browser.find("main").getText()).doesNotContain("could not be shown", "[object", "NaN", "undefined");
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "why", "cost", "definitions", "lines", "trust", "catalog"})
    void tellsOnEveryPageWhatIsShownAndWhetherToTrustIt(String view) {
        browser.go("#/" + view);
        assertThat(browser.text("#masthead"))
                .contains(
                        "As of 2026-05-31",
                        "publication 2",
                        "checks passed",
                        "warned",
                        "1 rejected row",
                        "definition default",
                        "owner Supply chain operations",
                        "data up to 2026-05-31");
        assertThat(browser.text("#footer"))
                .contains("Definition default: all required quantity shipped by the first promised ship date.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "why", "cost", "definitions", "lines", "trust", "catalog"})
    void hasNoSeriousBarrierInLightAndDark(String view) throws IOException {
        for (String scheme : List.of("light", "dark")) {
            browser.prefer(scheme);
            browser.go("#/" + view + "?range=all");
            assertThat(barriers()).as(view + " in " + scheme).isEmpty();
        }
        browser.prefer("light");
    }

    @SuppressWarnings("unchecked")
    private List<String> barriers() throws IOException {
        try (InputStream script = getClass().getResourceAsStream("/axe.min.js")) {
            browser.driver().executeScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<String>)
                browser.driver()
                        .executeAsyncScript(
                                "const done = arguments[0]; axe.run(document, {resultTypes: ['violations'], preload: false}).then(result => "
                                        + "done(result.violations.filter(one => ['serious', 'critical'].includes(one.impact)).map(one => "
                                        + "one.id + ': ' + one.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | '))))");
    }

    @Test
    void isDarkWhereDarkIsPreferredAndWhenAsked() {
        browser.go("#/overview");
        String light = background();
        browser.prefer("dark");
        assertThat(background()).isNotEqualTo(light);
        browser.find("#theme").click();
        assertThat(background()).isEqualTo(light);
        browser.find("#theme").click();
        assertThat(background()).isNotEqualTo(light);
        browser.driver().executeScript("localStorage.clear(); delete document.documentElement.dataset.theme");
        browser.prefer("light");
    }

    private String background() {
        return (String) browser.driver().executeScript("return getComputedStyle(document.body).backgroundColor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "why", "cost", "definitions", "lines", "trust", "catalog"})
    void fitsAPhone(String view) {
        browser.resize(390, 844);
        try {
            browser.go("#/" + view + "?range=91");
            assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
        } finally {
            browser.resize(1440, 900);
        }
    }

    @Test
    void showsOnAPhoneWhatAFieldIsBesideIt() {
        browser.resize(390, 844);
        try {
            browser.go("#/overview?range=28");
            assertThat(browser.driver()
                            .executeScript("return [...document.querySelectorAll('#filters label')]"
                                    + ".every(one => one.offsetHeight <= one.querySelector('input').offsetHeight + 4)"))
                    .isEqualTo(true);
        } finally {
            browser.resize(1440, 900);
        }
    }

    @Test
    void showsANameThatWouldBeMarkupAsText() {
        browser.go("#/overview?range=all&by=customer");
        browser.driver()
                .executeScript(
                        "const more = () => [...document.querySelectorAll('.below button')].find(one => !one.hidden "
                                + "&& one.textContent.startsWith('Show more')); while (more()) { more().click(); }");
        assertThat(browser.driver()
                        .executeScript("return [...document.querySelectorAll('th button')].map(one => one.textContent)")
                        .toString())
                .contains(PublishedSite.MARKUP + " (C0001)", PublishedSite.FORMULA + " (C0002)");
        browser.go("#/lines?range=all&rows=all&customer=C0001");
        assertThat(browser.text("main")).contains(PublishedSite.MARKUP);
        assertThat(browser.driver().executeScript("return window.hacked === undefined"))
                .isEqualTo(true);
    }

    @Test
    void isUsedWithTheKeyboardAlone() {
        browser.go("#/overview");
        browser.driver().navigate().refresh();
        browser.await("#/overview");
        press(Keys.TAB);
        assertThat(focused()).isEqualTo("Skip to the figures");
        tabTo("Order OTIF");
        press(Keys.ENTER);
        browser.await("#/overview?kpi=order_otif");
        assertThat(focused()).isEqualTo("Order OTIF");
        tabTo("Customer");
        press(Keys.SPACE);
        browser.await("#/overview?kpi=order_otif&by=customer");
        assertThat(focused()).isEqualTo("Customer");
        browser.go("#/lines");
        String line = browser.rows("Order lines").get(0).get(0);
        tabTo(line);
        press(Keys.ENTER);
        browser.waitFor("return document.querySelector('dialog[open] #source-line') !== null");
        press(Keys.ESCAPE);
        browser.waitFor("return document.querySelector('dialog') === null");
        assertThat(focused()).isEqualTo(line);
    }

    private void tabTo(String text) {
        for (int presses = 0; presses < 120; presses++) {
            press(Keys.TAB);
            if (focused().equals(text)) {
                return;
            }
        }
        throw new AssertionError("The tabulator does not lead to " + text);
    }

    private void press(Keys key) {
        new Actions(browser.driver()).sendKeys(key).perform();
    }

    private String focused() {
        return (String) browser.driver().executeScript("return document.activeElement.textContent");
    }

    @Test
    void seesBarriersComplaintsAndOverflowsWhereTheyAre() throws IOException {
        browser.go("#/trust");
        browser.resize(390, 844);
        try {
            browser.driver()
                    .executeScript(
                            "document.getElementById('main').insertAdjacentHTML('beforeend', '<img src=\"data:,\"><p style=\"color: #ccc; "
                                    + "background: #fff\">hardly to be read</p><p style=\"width: 900px\">wide</p>'); console.error('out of order')");
            assertThat(barriers())
                    .anyMatch(one -> one.startsWith("image-alt"))
                    .anyMatch(one -> one.startsWith("color-contrast"));
            assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .isGreaterThan(390);
            assertThat(browser.complaints()).anyMatch(one -> one.contains("out of order"));
        } finally {
            browser.resize(1440, 900);
            browser.go("#/overview");
        }
    }

    @Test
    void keepsWhatIsLookedAtInTheAddress() {
        browser.go("#/overview");
        browser.find("#filter-carrier").sendKeys("DHL");
        browser.await("#/overview?carrier=DHL");
        browser.driver().navigate().refresh();
        browser.await("#/overview?carrier=DHL");
        assertThat(browser.find("#filter-carrier").getDomProperty("value")).isEqualTo("DHL");
        browser.driver().navigate().back();
        browser.await("#/overview");
    }

    @Test
    void saysSoWhenNothingIsSelected() {
        browser.go("#/overview?range=custom&from=1999-01-01&to=1999-01-31");
        assertThat(browser.text("main")).contains("No lines in this selection", "Nothing in this selection");
        assertThat(browser.text("[data-kpi=overcharge] .target")).isEqualTo("no data");
        assertThat(browser.all(".card .badge")).as("nothing meets no target").isEmpty();
        browser.go("#/overview?range=all&customer=nobody&by=carrier");
        assertThat(browser.text("[data-kpi=line_otif] .parts")).isEqualTo("0 of 0 lines");
        assertThat(browser.text("main")).contains("No lines in this selection", "Nothing in this selection");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void neverAsksTheNetwork() {
        browser.go("#/overview?range=all&city=Austin");
        assertThat(
                        browser.driver()
                                .executeScript(
                                        "return performance.getEntriesByType('resource').map(one => one.name).filter(name => !name.startsWith('file:') && !name.startsWith('data:'))"))
                .isEqualTo(List.of());
    }
}
