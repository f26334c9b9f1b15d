@NullMarked
package io.cailian.classification.ui;

import org.jspecify.annotations.NullMarked;
