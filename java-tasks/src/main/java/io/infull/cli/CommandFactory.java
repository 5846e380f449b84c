package io.infull.cli;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Creates commands. A command whose constructor takes an environment gets the one of this factory. */
public final class CommandFactory implements IFactory {

    private final Environment environment;

    private CommandFactory(Environment environment) {
        this.environment = environment;
    }

    public static CommandFactory over(Environment environment) {
        return new CommandFactory(environment);
    }

    /** The command line that has this main command and these subcommands. */
    public CommandLine createCommandLine(Object main, Stream<Class<?>> subcommands) {
        CommandLine commandLine = createCommandLine(main);
        subcommands.map(this::createCommandLine).forEach(commandLine::addSubcommand);
        return commandLine;
    }

    public CommandLine createCommandLine(Object command) {
        return new CommandLine(command, this)
                .setDefaultValueProvider(new EnvironmentDefaults(environment.variables()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Constructor<K> constructor;
        try {
            constructor = type.getDeclaredConstructor(Environment.class);
        } catch (NoSuchMethodException needsNothing) {
            return CommandLine.defaultFactory().create(type);
        }
        try {
            return constructor.newInstance(environment);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("Cannot make " + type.getSimpleName(), e);
        }
    }
}
