package io.ecom.viz.planted;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.mongodb.client.MongoClient;
import de.bwaldvogel.mongo.MongoServer;
import me.tongfei.progressbar.ProgressBar;
import net.datafaker.Faker;
import org.apache.hadoop.hbase.LocalHBaseCluster;
import org.apache.spark.sql.Dataset;
import org.hipparchus.special.Gamma;
import picocli.CommandLine;

/** Uses every library outside its home, on purpose. */
public final class Homeless {
    private final ObjectMapper jackson = new ObjectMapper();
    private final Class<?>[] strangers = {
        MongoClient.class,
        MongoServer.class,
        ProgressBar.class,
        Faker.class,
        LocalHBaseCluster.class,
        Dataset.class,
        Gamma.class,
        CommandLine.class
    };

    /** Shows a Guava type and speaks to the console. */
    public ImmutableList<String> shown() {
        System.out.println(jackson);
        return ImmutableList.of(strangers[0].getName());
    }
}
