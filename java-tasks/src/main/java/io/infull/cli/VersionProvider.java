package io.infull.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote into the jar. */
public final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream stream = VersionProvider.class.getResourceAsStream("/io/infull/build.properties")) {
            build.load(stream);
        }
        return new String[] {"infull " + build.getProperty("version")};
    }
}
