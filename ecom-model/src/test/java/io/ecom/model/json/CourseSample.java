package io.ecom.model.json;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The data set of the course this grew from: 832 sessions, 400 transactions, money with binary noise. */
final class CourseSample {
    private CourseSample() {}

    static DatasetReader open() {
        try {
            return DatasetReader.open(
                    Path.of(CourseSample.class.getResource("/course_sample").toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
