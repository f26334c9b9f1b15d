/**
 * The screens of the suppliers staff works with, and of a supplier's own company.
 */
@NullMarked
package io.cailian.supplier.ui;

import org.jspecify.annotations.NullMarked;
