@org.jspecify.annotations.NullMarked
package io.cailian.audit.ui;
