@NullMarked
package io.cailian.classification;

import org.jspecify.annotations.NullMarked;
