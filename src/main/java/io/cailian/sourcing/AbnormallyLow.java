package io.cailian.sourcing;

import java.math.BigDecimal;

/**
 * Why a price was flagged: how far it lies under the mean of the other bidders' prices
 * and under the next higher price, as fractions (0.407 is 40.7 %).
 */
public record AbnormallyLow(BigDecimal meanOfOthers, BigDecimal underMean, BigDecimal underNext) {

}
