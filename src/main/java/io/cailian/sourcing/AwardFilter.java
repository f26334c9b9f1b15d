package io.cailian.sourcing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which awards somebody wants to see.
 *
 * @param status absent for awards of every status
 * @param from first day of proposal, in the company's zone
 * @param to last day of proposal, in the company's zone
 */
public record AwardFilter(@Nullable AwardStatus status, @Nullable LocalDate from, @Nullable LocalDate to) {

	/** Everything. */
	public static final AwardFilter ALL = new AwardFilter(null, null, null);

	/** What a register shows unless somebody asks for more. */
	public static final AwardFilter CONFIRMED = new AwardFilter(AwardStatus.CONFIRMED, null, null);

}
