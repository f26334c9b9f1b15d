@NullMarked
package io.cailian.pricing.ui;

import org.jspecify.annotations.NullMarked;
