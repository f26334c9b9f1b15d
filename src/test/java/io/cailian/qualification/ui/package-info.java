@NullMarked
package io.cailian.qualification.ui;

import org.jspecify.annotations.NullMarked;
