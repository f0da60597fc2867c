package io.ecom.examples.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help;

/** The commands as the help lists them: what to start with, and what is for those who keep servers. */
final class Groups {
    private Groups() {}

    static Map<String, List<String>> of() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("Start here", List.of("demo", "run", "generate"));
        groups.put("Look", List.of("scorecard", "check", "sql", "show", "clv", "convert"));
        groups.put("Servers", List.of("stores", "load", "analyze", "report", "schema"));
        return groups;
    }

    static String render(Help help, Map<String, List<String>> groups) {
        StringBuilder text = new StringBuilder();
        groups.forEach((title, names) -> {
            List<String> there =
                    names.stream().filter(help.subcommands()::containsKey).toList();
            if (there.isEmpty()) {
                return;
            }
            text.append(text.isEmpty() ? "" : "%n".formatted()).append("%s%n".formatted(title));
            for (String name : there) {
                String description = help.subcommands()
                        .get(name)
                        .commandSpec()
                        .usageMessage()
                        .description()[0];
                text.append("  %-10s %s%n".formatted(name, description));
            }
        });
        return text.toString();
    }
}
