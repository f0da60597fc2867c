package io.ecom.examples.command;

import io.ecom.examples.console.Interruptible;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that bundles the others, and how their failures become one sentence and an exit status. */
@Command(
        name = "ecom",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%n",
        description = {
            "",
            "A shop of generated or given data, stored in MongoDB and HBase, analyzed with Spark, shown in one report.",
            ""
        },
        footer = {
            "",
            "Stores: by default each run has its own, started in the process and gone with it. An address by option or",
            "variable (ECOM_MONGO_URI, ECOM_HBASE_QUORUM) names a server; 'ecom stores up' keeps a pair running.",
            "State and logs are in ECOM_HOME (default ~/.ecom). Exit status: 0 done, 1 failed, 2 wrong usage."
        })
public final class EcomCommand implements Runnable {
    private static final Map<String, List<String>> GROUPS = Groups.of();

    @Spec
    private CommandSpec spec;

    private EcomCommand() {}

    /** Which commands there are. */
    public enum Commands {
        ALL,
        /** Those that need neither Spark nor a store, so that they can run without their libraries. */
        OF_FILES
    }

    /**
     * Runs the command line and ends the process with its exit status.
     *
     * @param entry the class with the main method, for a process in the background
     */
    public static void main(Class<?> entry, Commands commands, String... args) {
        Interruptible process = new Interruptible();
        Context context = new Context(entry, process, System.getenv());
        int status = process.run(() -> commandLine(context, commands).execute(args));
        if (!process.isInterrupted()) {
            System.exit(status);
        }
    }

    static CommandLine commandLine(Context context, Commands commands) {
        CommandLine line = new CommandLine(new EcomCommand());
        addThoseOfFiles(line, context);
        if (commands == Commands.ALL) {
            addThoseOfStores(line, context);
        } else {
            line.getCommandSpec()
                    .usageMessage()
                    .description("", "Makes the data of a simulated shop, checks, values and converts it.", "")
                    .footer("", "Exit status: 0 done, 1 failed, 2 wrong usage.");
        }
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> Groups.render(help, GROUPS));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(110);
        line.setExecutionStrategy(new CommandLine.RunLast());
        line.setParameterExceptionHandler(EcomCommand::wrongUsage);
        line.setExecutionExceptionHandler((failure, command, parsed) -> Failure.report(failure, command, context));
        return line;
    }

    private static void addThoseOfFiles(CommandLine line, Context context) {
        line.addSubcommand(new GenerateCommand(context));
        line.addSubcommand(new ScorecardCommand(context));
        line.addSubcommand(new CheckCommand(context));
        line.addSubcommand(new ClvCommand(context));
        line.addSubcommand(new ConvertCommand(context));
    }

    private static void addThoseOfStores(CommandLine line, Context context) {
        line.addSubcommand(new DemoCommand(context));
        line.addSubcommand(new RunCommand(context));
        line.addSubcommand(new SqlCommand(context));
        line.addSubcommand(new ShowCommand(context));
        line.addSubcommand(new StoresCommand(context));
        line.addSubcommand(new LoadCommand(context));
        line.addSubcommand(new AnalyzeCommand(context));
        line.addSubcommand(new ReportCommand(context));
        line.addSubcommand(new SchemaCommand());
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int wrongUsage(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("ecom: " + Failure.sentence(e) + "; see 'ecom "
                + (e.getCommandLine().getParent() == null
                        ? ""
                        : e.getCommandLine().getCommandName() + " ")
                + "--help'");
        return ExitStatus.WRONG_USAGE;
    }
}
