package io.ecom.spark.analysis;

import com.google.common.collect.Lists;
import io.ecom.model.result.ResultCsv;
import io.ecom.spark.SmallShop;
import org.apache.spark.sql.SparkSession;

/** The answer to an analysis as its file has it. */
final class Answers {
    private Answers() {}

    static <R extends Record> String csv(SparkSession spark, SmallShop shop, Analysis<R> analysis) {
        try (Facts facts = Facts.of(shop.tables(spark))) {
            return ResultCsv.text(analysis.table(), Lists.newArrayList(analysis.rows(facts)));
        }
    }
}
