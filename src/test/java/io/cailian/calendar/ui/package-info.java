@org.jspecify.annotations.NullMarked
package io.cailian.calendar.ui;
