@NullMarked
package io.cailian.pricing;

import org.jspecify.annotations.NullMarked;
