package io.ecom.hbase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.ColumnFamilyDescriptorBuilder;
import org.apache.hadoop.hbase.client.TableDescriptor;
import org.apache.hadoop.hbase.client.TableDescriptorBuilder;
import org.apache.hadoop.hbase.util.Bytes;

/** A {@code create} of the HBase shell, read as the shell reads it: whatever a family is given becomes its attribute. */
record CreateStatement(TableDescriptor descriptor, List<String> splits) {
    private static final String TEXT = "'((?:[^'\\\\]|\\\\.)*)'";
    private static final Pattern STATEMENT = Pattern.compile(
            "^create " + TEXT + "((?:,\\s*\\{[^}]*\\})+)(?:,\\s*SPLITS => \\[([^]]*)\\])?$", Pattern.MULTILINE);
    private static final Pattern FAMILY = Pattern.compile("\\{NAME => " + TEXT + "([^}]*)\\}");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+) => (?:" + TEXT + "|(\\d+))");

    static List<CreateStatement> all(String script) {
        return STATEMENT.matcher(script).results().map(CreateStatement::of).toList();
    }

    private static CreateStatement of(MatchResult statement) {
        TableDescriptorBuilder table = TableDescriptorBuilder.newBuilder(TableName.valueOf(text(statement.group(1))));
        FAMILY.matcher(statement.group(2)).results().forEach(family -> {
            var builder = ColumnFamilyDescriptorBuilder.newBuilder(Bytes.toBytes(text(family.group(1))));
            ATTRIBUTE
                    .matcher(family.group(2))
                    .results()
                    .forEach(attribute -> builder.setValue(
                            attribute.group(1),
                            attribute.group(2) == null ? attribute.group(3) : text(attribute.group(2))));
            table.setColumnFamily(builder.build());
        });
        List<String> splits = new ArrayList<>();
        if (statement.group(3) != null) {
            Pattern.compile(TEXT).matcher(statement.group(3)).results().forEach(key -> splits.add(text(key.group(1))));
        }
        return new CreateStatement(table.build(), splits);
    }

    private static String text(String quoted) {
        return quoted.replaceAll("\\\\(.)", "$1");
    }
}
