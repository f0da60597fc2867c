/** A headless Chromium for tests, spoken to over its debugging protocol; nothing but the JDK. */
@NullMarked
package io.ecom.viz.browser;

import org.jspecify.annotations.NullMarked;
