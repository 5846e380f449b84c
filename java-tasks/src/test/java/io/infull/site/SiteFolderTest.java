package io.infull.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {

    @Test
    void bringsTheLicencesOfTheChartLibrary(@TempDir Path root) throws IOException {
        try (SiteFolder site = SiteFolder.begin(root, 1, Clock.systemUTC())) {
            site.publish("Title");
        }
        Path version = onlyVersion(root);
        Map<String, String> expected = Map.of(
                "echarts.js", "Licensed to the Apache Software Foundation",
                "echarts-license.txt", "Apache License",
                "echarts-notice.txt", "Apache ECharts",
                "echarts-license-d3.txt", "Mike Bostock",
                "echarts-license-zrender.txt", "Baidu");
        for (Map.Entry<String, String> text : expected.entrySet()) {
            assertThat(version.resolve(text.getKey())).content().contains(text.getValue());
        }
    }

    private static Path onlyVersion(Path root) throws IOException {
        try (var versions = Files.list(root.resolve("versions"))) {
            return versions.findFirst().orElseThrow();
        }
    }
}
