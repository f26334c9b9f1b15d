package io.cailian.supplier.spi;

import io.cailian.uikit.Tone;

/**
 * A count in the head of a supplier's page that leads to what is counted.
 *
 * @param tone how to read it when it is not zero
 * @param route the list behind it, without a leading slash; an anchor of the page begins
 * with a hash
 */
public record KeyFigure(String labelKey, long count, Tone tone, String route) {

}
