package io.infull.cli;

import java.util.Map;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option whose {@code descriptionKey} is INFULL_SOMETHING takes its value from that environment variable when it is
 * not given.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {

    private final Map<String, String> variables;

    EnvironmentDefaults(Map<String, String> variables) {
        this.variables = variables;
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.descriptionKey() == null) {
            return null;
        }
        String value = variables.get(option.descriptionKey());
        // Compose files pass an empty variable when it is not set.
        return value == null || value.isBlank() ? null : value;
    }
}
