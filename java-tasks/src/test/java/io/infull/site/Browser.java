package io.infull.site;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium that has a site open from disk. Where none is installed the test is skipped and says so. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private final Path site;
    private String scheme = "light";
    private String medium = "";

    private Browser(ChromeDriver driver, Path site) {
        this.driver = driver;
        this.site = site;
    }

    /** @param site the folder with index.html */
    static Browser on(Path site) {
        Path chromium = installed("INFULL_CHROMIUM", "/usr/bin/chromium");
        Path chromedriver = installed("INFULL_CHROMEDRIVER", "/usr/bin/chromedriver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toString());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--window-size=1440,900",
                "--user-data-dir=" + emptyFolder());
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options), site);
    }

    private static Path installed(String setting, String usual) {
        Path program = Path.of(System.getenv().getOrDefault(setting, usual));
        if (!Files.isExecutable(program)) {
            System.err.println("SKIPPED browser test: no " + program
                    + ". Install Debian's chromium and chromium-driver, or set " + setting);
        }
        assumeThat(Files.isExecutable(program))
                .as("Skipped: no browser at " + program + ". Set " + setting)
                .isTrue();
        return program;
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("infull-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the page, or follows an address within it, and waits until it is drawn. */
    Browser go(String hash) {
        String page = site.resolve("index.html").toUri().toString();
        if (driver.getCurrentUrl().startsWith(page)) {
            driver.executeScript("location.hash = arguments[0]", hash);
        } else {
            driver.get(page + hash);
        }
        return await(hash);
    }

    /** Returns when the page of this address is there, and its charts, which come a moment after it. */
    Browser await(String hash) {
        waitFor(
                "const main = document.getElementById('main'); return location.hash === arguments[0] "
                        + "&& main.dataset.shown === location.hash && main.getAttribute('aria-busy') === 'false' "
                        + "&& [...document.querySelectorAll('.chart')].every(chart => chart.dataset.drawn === 'yes')",
                hash);
        return this;
    }

    void waitFor(String script, Object... arguments) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!Boolean.TRUE.equals(driver.executeScript(script, arguments))) {
            if (System.nanoTime() > until) {
                throw new AssertionError(
                        "Waited in vain for: " + script + " at " + driver.getCurrentUrl() + "; page says: "
                                + driver.findElement(By.tagName("body")).getText());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    ChromeDriver driver() {
        return driver;
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** The cells of the rows of the table with this caption, as shown. */
    List<List<String>> rows(String caption) {
        @SuppressWarnings("unchecked")
        List<List<String>> rows = (List<List<String>>) driver.executeScript(
                "const table = [...document.querySelectorAll('table')].find(one => one.caption.textContent === arguments[0]);"
                        + "return [...table.tBodies[0].rows].map(row => [...row.cells].map(cell => cell.textContent.trim().replaceAll('\\u00a0', ' ')))",
                caption);
        return rows;
    }

    String text(String css) {
        return find(css).getText();
    }

    /** What went wrong inside the page; reading it empties it. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    void prefer(String scheme) {
        this.scheme = scheme;
        emulate();
    }

    /** {@code print}, or nothing for the screen. */
    void medium(String kind) {
        this.medium = kind;
        emulate();
    }

    private void emulate() {
        List<Map<String, String>> features = List.of(Map.of("name", "prefers-color-scheme", "value", scheme));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", medium, "features", features));
    }

    /** The file that a click downloads, once it is whole: until then the browser keeps its name with an empty file. */
    Path download(Path folder, Runnable click) throws IOException {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        click.run();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            try (Stream<Path> files = Files.list(folder)) {
                var whole = files.filter(file -> file.toString().endsWith(".csv"))
                        .filter(file -> file.toFile().length() > 0)
                        .findFirst();
                if (whole.isPresent()) {
                    return whole.get();
                }
            }
            pause();
        }
        throw new AssertionError("Nothing was downloaded");
    }

    @Override
    public void close() {
        driver.quit();
    }
}
