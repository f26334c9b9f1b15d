/**
 * Change requests and versions on the pages of suppliers.
 */
@NullMarked
package io.cailian.changerequest.ui;

import org.jspecify.annotations.NullMarked;
