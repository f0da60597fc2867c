package io.ecom.examples.stage;

import io.ecom.analytics.clv.Unit;
import io.ecom.analytics.clv.orders.CustomerList;
import io.ecom.analytics.clv.orders.ListedCustomer;
import io.ecom.analytics.clv.table.ClvOptions;
import io.ecom.analytics.clv.table.ClvStudy;
import io.ecom.model.json.FolderUpdate;
import io.ecom.model.result.ClvAlive;
import io.ecom.model.result.ClvCalibration;
import io.ecom.model.result.ClvForecast;
import io.ecom.model.result.ClvFrequency;
import io.ecom.model.result.ClvModel;
import io.ecom.model.result.ClvTracking;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import java.nio.file.Path;
import java.util.List;

/** Values the customers of an order list: fits, and writes tables, models and a page into a folder. Needs no Spark. */
public record OrderListStage(CustomerList customers, ClvOptions options, Unit unit) {
    public ClvStudy fit() {
        return customers.study(options);
    }

    /**
     * Writes a folder, which appears when it is whole.
     *
     * @param title what the list is called
     * @param version of the program
     */
    public void write(ClvStudy study, Path folder, String title, String version) {
        try (FolderUpdate update = FolderUpdate.begin(folder, ClvModelFile.NAME)) {
            Path tables = update.folder();
            ResultCsv.write(ResultTable.of(ListedCustomer.class), customers.rows(study), tables);
            write(ClvForecast.class, study.forecast(), tables);
            write(ClvCalibration.class, study.calibration(), tables);
            write(ClvTracking.class, study.tracking(), tables);
            write(ClvFrequency.class, study.frequency(), tables);
            write(ClvAlive.class, study.alive(), tables);
            ClvModel model = model(study);
            ClvModelFile.write(model, options.horizon(), tables.resolve(ClvModelFile.NAME));
            ClvPage.write(customers, model, tables, title, version);
            update.publish();
        }
    }

    /** Without amounts there is nothing to say of spend. */
    public ClvModel model(ClvStudy study) {
        return customers.read().hasAmounts() ? study.model(unit) : study.modelOfPurchases(unit);
    }

    private static <R extends Record> void write(Class<R> rowType, List<R> rows, Path folder) {
        ResultCsv.write(ResultTable.of(rowType), rows.iterator(), folder);
    }
}
