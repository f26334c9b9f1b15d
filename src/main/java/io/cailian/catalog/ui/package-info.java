/**
 * The screens of the catalogue.
 */
@NullMarked
package io.cailian.catalog.ui;

import org.jspecify.annotations.NullMarked;
