/**
 * A MongoDB for programs that have none: a real {@code mongod} as a private child, else a stand-in in the process.
 *
 * <p>The only room of the stand-in's classes. Everything here listens on 127.0.0.1 and forgets its data when it is closed.
 */
@NullMarked
package io.ecom.mongo.embedded;

import org.jspecify.annotations.NullMarked;
