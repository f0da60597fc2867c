package io.ecom.viz.report;

import static java.util.Objects.requireNonNull;

import io.ecom.model.insight.Statement;
import io.ecom.viz.Tables;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A report as one HTML file that opens from disk: key figures, statements, charts, and every chart's data.
 *
 * <p>Immutable and thread-safe; the same facts and tables give the same bytes.
 *
 * <pre>{@code
 * Report.of(facts, Tables.read(folder)).writeTo(Path.of("report.html"));
 * }</pre>
 */
public final class Report {
    private final RunFacts facts;
    private final Tables tables;
    private final List<Section> sections;
    private final List<Statement> statements;

    private Report(RunFacts facts, Tables tables, List<Section> sections, List<Statement> statements) {
        this.facts = requireNonNull(facts, "facts");
        this.tables = requireNonNull(tables, "tables");
        this.sections = List.copyOf(sections);
        this.statements = List.copyOf(statements);
    }

    /** A report with the standard sections; an exhibit whose table is missing says so in its place. */
    public static Report of(RunFacts facts, Tables tables) {
        return new Report(facts, tables, Section.standard(), List.of());
    }

    /** The same with sections of one's own. */
    public Report withSections(List<Section> own) {
        return new Report(facts, tables, own, statements);
    }

    /** The same with statements on its first screen. */
    public Report withStatements(List<Statement> more) {
        return new Report(facts, tables, sections, more);
    }

    /** The whole page. */
    public String html() {
        return new Page(facts, tables, sections, statements).html();
    }

    /**
     * Writes the page; a former one stays whole until the new one takes its place.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public void writeTo(Path file) {
        PageFile.write(html(), file);
    }
}
