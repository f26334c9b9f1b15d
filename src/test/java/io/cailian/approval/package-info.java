@org.jspecify.annotations.NullMarked
package io.cailian.approval;
