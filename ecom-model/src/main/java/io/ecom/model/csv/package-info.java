/**
 * The data set as flat tables, one CSV file each, for programs that read nothing else.
 *
 * <p>Lists inside a record become tables of their own that name the record they belong to. The CSV form of results is the
 * concern of {@code model.result}.
 */
@NullMarked
package io.ecom.model.csv;

import org.jspecify.annotations.NullMarked;
