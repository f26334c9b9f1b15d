@NullMarked
package io.cailian.catalog;

import org.jspecify.annotations.NullMarked;
