/**
 * The real HBase server in this process, for tests, demonstrations and machines without a cluster.
 *
 * <p>The only package that uses server classes. Whoever talks to the server does so as to any other, by its quorum.
 */
@NullMarked
package io.ecom.hbase.embedded;

import org.jspecify.annotations.NullMarked;
