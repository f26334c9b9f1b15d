/**
 * The screens on which business people write, try and put into force approval rules.
 */
@NullMarked
package io.cailian.approval.ui;

import org.jspecify.annotations.NullMarked;
