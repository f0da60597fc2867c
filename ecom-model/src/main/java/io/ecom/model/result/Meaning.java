package io.ecom.model.result;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in one phrase what a column of a result table holds. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Meaning {
    /** The unit of parts of one, which people read in percent. */
    String SHARE = "share";

    String value();

    /** The unit of the figures, empty where there is none. */
    String unit() default "";

    /** Whether the column came to a table that was published without it, so that tables of others may lack it. */
    boolean later() default false;
}
