@NullMarked
package io.cailian.changerequest.ui;

import org.jspecify.annotations.NullMarked;
