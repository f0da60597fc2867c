package io.ecom.hbase.query;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.stream.Collectors;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.filter.Filter;
import org.apache.hadoop.hbase.filter.FilterList;
import org.apache.hadoop.hbase.filter.SingleColumnValueFilter;
import org.apache.hadoop.hbase.util.Bytes;

/** Values as the HBase shell, which is Ruby, reads them. */
public final class ShellText {
    private ShellText() {}

    public static String quote(String text) {
        return quote(Bytes.toBytes(text));
    }

    /** In single quotes where the text is plain, so that {@code #} means nothing; else in double quotes with escapes. */
    static String quote(byte[] bytes) {
        StringBuilder plain = new StringBuilder("'");
        StringBuilder escaped = new StringBuilder("\"");
        boolean isPlain = true;
        for (byte b : bytes) {
            if (b >= ' ' && b <= '~') {
                plain.append(b == '\'' || b == '\\' ? "\\" : "").append((char) b);
                escaped.append(b == '"' || b == '\\' || b == '#' ? "\\" : "").append((char) b);
            } else {
                isPlain = false;
                escaped.append("\\x").append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return isPlain ? plain.append('\'').toString() : escaped.append('"').toString();
    }

    static String scan(String table, Scan scan) {
        List<String> options = new ArrayList<>();
        if (scan.getStartRow().length > 0) {
            options.add("STARTROW => " + quote(scan.getStartRow()));
        }
        if (scan.getStopRow().length > 0) {
            options.add("STOPROW => " + quote(scan.getStopRow()));
        }
        if (scan.includeStopRow()) {
            options.add("INCLUDE_STOP_ROW => true");
        }
        String columns = columns(scan);
        if (!columns.isEmpty()) {
            options.add("COLUMNS => [" + columns + "]");
        }
        if (!scan.getTimeRange().isAllTime()) {
            options.add("TIMERANGE => [%d, %d]"
                    .formatted(scan.getTimeRange().getMin(), scan.getTimeRange().getMax()));
        }
        if (scan.isReversed()) {
            options.add("REVERSED => true");
        }
        if (scan.getLimit() > 0) {
            options.add("LIMIT => " + scan.getLimit());
        }
        if (scan.getFilter() != null) {
            options.add("FILTER => \"" + filter(scan.getFilter()) + "\"");
        }
        String suffix = options.isEmpty() ? "" : ", {" + String.join(", ", options) + "}";
        return "scan " + quote(table) + suffix;
    }

    /** As the shell's filter language writes the filters that are used here. */
    private static String filter(Filter filter) {
        if (filter instanceof FilterList list) {
            return list.getFilters().stream().map(ShellText::filter).collect(Collectors.joining(" AND "));
        }
        if (filter instanceof SingleColumnValueFilter value) {
            return "SingleColumnValueFilter('%s', '%s', =, 'binary:%s', %s, %s)"
                    .formatted(
                            Bytes.toString(value.getFamily()),
                            Bytes.toString(value.getQualifier()),
                            Bytes.toString(value.getComparator().getValue()),
                            value.getFilterIfMissing(),
                            value.getLatestVersionOnly());
        }
        return filter.getClass().getSimpleName() + "()";
    }

    private static String columns(Scan scan) {
        List<String> columns = new ArrayList<>();
        for (Map.Entry<byte[], NavigableSet<byte[]>> family :
                scan.getFamilyMap().entrySet()) {
            String name = Bytes.toString(family.getKey());
            if (family.getValue() == null) {
                columns.add(quote(name));
            } else {
                family.getValue().forEach(qualifier -> columns.add(quote(name + ":" + Bytes.toString(qualifier))));
            }
        }
        return String.join(", ", columns);
    }
}
