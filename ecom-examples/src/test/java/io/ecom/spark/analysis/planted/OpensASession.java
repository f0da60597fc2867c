package io.ecom.spark.analysis.planted;

import org.apache.spark.sql.SparkSession;

/** Knows a session, on purpose. */
final class OpensASession {
    private final Class<?> session = SparkSession.class;
}
