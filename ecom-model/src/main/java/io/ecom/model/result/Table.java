package io.ecom.model.result;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the result table whose rows a record holds. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Table {
    /** The table's name, which is its file's without the ending. */
    String value();

    /** How many columns, from the left, tell one row from every other. */
    int key() default 1;
}
