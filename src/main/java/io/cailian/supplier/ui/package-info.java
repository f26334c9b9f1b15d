/**
 * The screens of registering, of following an application, and of the suppliers staff
 * works with.
 */
@NullMarked
package io.cailian.supplier.ui;

import org.jspecify.annotations.NullMarked;
