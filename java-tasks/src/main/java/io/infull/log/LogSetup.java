package io.infull.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.LogManager;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.fieldnames.LogstashFieldNames;
import org.slf4j.LoggerFactory;

/**
 * Sends all logging to one stream. It is configured in code, because reading an XML configuration takes a tenth of a
 * second at each start.
 */
public final class LogSetup {

    /** The only thread that may still log while the process ends. */
    private static volatile Thread lastSpeaker;

    private LogSetup() {}

    /** From now on only the calling thread can log, so that its line is the last one. */
    public static void silenceOthers() {
        lastSpeaker = Thread.currentThread();
    }

    public static void configure(OutputStream stream, boolean json, boolean verbose) {
        // pgjdbc and HikariCP's driver log through java.util.logging, which would print past our format.
        LogManager.getLogManager().reset();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        // Levels come first and no reset: a thread of an earlier command would find every level open meanwhile.
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        setLevels(context, root, verbose);
        root.detachAndStopAllAppenders();
        Encoder<ILoggingEvent> encoder = json ? jsonEncoder(context) : textEncoder(context, verbose);
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        // An appender closes its stream when logging is set up again. It must not close standard output.
        appender.setOutputStream(new Unclosed(stream));
        if (!json && !verbose) {
            appender.addFilter(new PassedChecksAreNoNews());
        }
        appender.start();
        root.addAppender(appender);
    }

    private static void setLevels(LoggerContext context, Logger root, boolean verbose) {
        // Both report in full and then throw what we report ourselves.
        context.getLogger("com.zaxxer.hikari").setLevel(Level.OFF);
        context.getLogger("org.flywaydb").setLevel(Level.ERROR);
        context.getLogger("io.infull").setLevel(verbose ? Level.DEBUG : Level.INFO);
        root.setLevel(Level.WARN);
    }

    private static Encoder<ILoggingEvent> jsonEncoder(LoggerContext context) {
        LogstashFieldNames names = new LogstashFieldNames();
        names.setTimestamp("at");
        names.setVersion(null);
        names.setLevelValue(null);
        names.setThread(null);
        LogstashEncoder encoder = new LogstashEncoder();
        encoder.setContext(context);
        encoder.setFieldNames(names);
        encoder.setTimeZone("UTC");
        return encoder;
    }

    private static Encoder<ILoggingEvent> textEncoder(LoggerContext context, boolean verbose) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        String line = verbose ? "%d{HH:mm:ss.SSS} %-5level %logger{0} %msg%n" : "%d{HH:mm:ss} %-5level %msg%n";
        // On a terminal a progress bar may be in the place of the new line.
        encoder.setPattern(Terminal.isAttached() ? Progress.CLEAR_LINE + line : line);
        return encoder;
    }

    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            // The appender writes one line at a time, so that lines do not mix.
            Thread speaker = lastSpeaker;
            if (speaker == null || speaker == Thread.currentThread()) {
                out.write(bytes, offset, length);
            }
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    /** At a terminal only checks that did not pass are of interest. The others are in the count at the end. */
    private static final class PassedChecksAreNoNews extends Filter<ILoggingEvent> {

        @Override
        public FilterReply decide(ILoggingEvent event) {
            boolean passed = event.getKeyValuePairs() != null
                    && event.getKeyValuePairs().stream().anyMatch(pair -> Event.CHECK_PASSED.equals(pair.value));
            return passed ? FilterReply.DENY : FilterReply.NEUTRAL;
        }
    }
}
