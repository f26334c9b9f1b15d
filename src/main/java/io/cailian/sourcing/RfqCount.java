package io.cailian.sourcing;

/**
 * How many RFQs a list holds, counted up to a cap so that counting stays cheap.
 */
public record RfqCount(int value, boolean capped) {

}
