/**
 * The screens of classification.
 */
@NullMarked
package io.cailian.classification.ui;

import org.jspecify.annotations.NullMarked;
