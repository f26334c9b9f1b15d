@org.jspecify.annotations.NullMarked
package io.cailian.exchange.ui;
