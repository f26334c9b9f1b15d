@NullMarked
package io.cailian.catalog.ui;

import org.jspecify.annotations.NullMarked;
