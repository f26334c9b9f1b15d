@NullMarked
package io.cailian.catalog.api;

import org.jspecify.annotations.NullMarked;
