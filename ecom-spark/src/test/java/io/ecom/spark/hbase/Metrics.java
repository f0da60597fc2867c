package io.ecom.spark.hbase;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.adaptive.AdaptiveSparkPlanExec;
import org.apache.spark.sql.execution.adaptive.QueryStageExec;
import org.apache.spark.sql.execution.datasources.v2.BatchScanExec;
import scala.jdk.javaapi.CollectionConverters;

/** Reads what Spark's web page would show of a scan. */
final class Metrics {
    private Metrics() {}

    /** Runs the query and gives one of its scan's figures. */
    static long of(Dataset<Row> query, String metric) {
        query.collectAsList();
        return scan(query.queryExecution().executedPlan())
                .metrics()
                .apply(metric)
                .value();
    }

    private static BatchScanExec scan(SparkPlan plan) {
        if (plan instanceof BatchScanExec scan) {
            return scan;
        } else if (plan instanceof AdaptiveSparkPlanExec adaptive) {
            return scan(adaptive.executedPlan());
        } else if (plan instanceof QueryStageExec stage) {
            return scan(stage.plan());
        }
        return scan(CollectionConverters.asJava(plan.children()).get(0));
    }
}
