package io.infull.transform;

import io.infull.log.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs one line per table model. Views are created too fast to be worth a line. */
final class TransformLog {

    private static final Logger LOG = LoggerFactory.getLogger(TransformLog.class);

    private TransformLog() {}

    static void log(BuiltModel built) {
        if (!built.entry().isTable()) {
            return;
        }
        LOG.atInfo()
                .addKeyValue("event", built.reused() ? Event.MODEL_REUSED : Event.MODEL_BUILT)
                .addKeyValue("model", built.entry().model())
                .addKeyValue("part", built.entry().stored().part())
                .addKeyValue("rows", built.rows())
                .addKeyValue("duration_ms", built.durationMillis())
                .log(
                        "{} {} with {} rows",
                        built.reused() ? "Reused" : "Built",
                        built.entry().model(),
                        built.rows());
    }
}
