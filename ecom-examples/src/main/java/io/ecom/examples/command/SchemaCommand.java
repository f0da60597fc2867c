package io.ecom.examples.command;

import io.ecom.hbase.HBaseSchema;
import io.ecom.mongo.MongoSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "schema",
        description = "Print a store's schema and sample queries: mongo (for mongosh) or hbase (for its shell)")
final class SchemaCommand implements Callable<Integer> {
    /** A store whose schema can be printed. */
    enum StoreKind {
        mongo,
        hbase
    }

    @Parameters(paramLabel = "mongo|hbase", description = "Which store.")
    private StoreKind store = StoreKind.mongo;

    @Mixin
    private ConsoleOptions consoleOptions = new ConsoleOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String script = store == StoreKind.mongo
                ? MongoSchema.script()
                : HBaseSchema.standard().script();
        spec.commandLine().getOut().print(script);
        spec.commandLine().getOut().flush();
        return ExitStatus.DONE;
    }
}
