@NullMarked
package io.cailian.qualification;

import org.jspecify.annotations.NullMarked;
