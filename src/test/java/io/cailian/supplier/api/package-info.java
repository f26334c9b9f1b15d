@org.jspecify.annotations.NullMarked
package io.cailian.supplier.api;
