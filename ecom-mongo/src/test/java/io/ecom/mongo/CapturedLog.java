package io.ecom.mongo;

import java.io.StringWriter;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** Everything that the driver logs, however unimportant, from now on until it is closed. */
final class CapturedLog implements AutoCloseable {
    private static final String DRIVER = "org.mongodb.driver";

    private final StringWriter text = new StringWriter();
    private final LoggerContext context = (LoggerContext) LogManager.getContext(false);

    private CapturedLog() {
        WriterAppender appender = WriterAppender.newBuilder()
                .setName("captured")
                .setTarget(text)
                .setLayout(PatternLayout.newBuilder().withPattern("%m%n%ex").build())
                .build();
        appender.start();
        LoggerConfig logger = new LoggerConfig(DRIVER, Level.ALL, false);
        logger.addAppender(appender, Level.ALL, null);
        context.getConfiguration().addLogger(DRIVER, logger);
        context.updateLoggers();
    }

    static CapturedLog start() {
        return new CapturedLog();
    }

    String text() {
        synchronized (text.getBuffer()) {
            return text.toString();
        }
    }

    @Override
    public void close() {
        context.getConfiguration().removeLogger(DRIVER);
        context.updateLoggers();
    }
}
