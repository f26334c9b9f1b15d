/**
 * Where administrators keep the calendars.
 */
@NullMarked
package io.cailian.calendar.ui;

import org.jspecify.annotations.NullMarked;
