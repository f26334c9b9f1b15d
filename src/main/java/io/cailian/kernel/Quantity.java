package io.cailian.kernel;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How much of something, in a unit of measure (UN/ECE Recommendation 20 code where the
 * source has one, such as {@code H87} for piece). Never negative, at most 4 decimals.
 */
@Embeddable
public record Quantity(@Column(name = "quantity") BigDecimal value, @Column(name = "unit") String unit) {

	private static final int MAX_UNIT_LENGTH = 32;

	public Quantity {
		value = Decimals.plain(value);
		unit = unit.strip();
		if (value.signum() < 0) {
			throw new IllegalArgumentException("negative quantity: " + value.toPlainString());
		}
		if (unit.isEmpty() || unit.length() > MAX_UNIT_LENGTH) {
			throw new IllegalArgumentException("unit must have 1 to 32 characters");
		}
	}

	public static Quantity of(String value, String unit) {
		return new Quantity(new BigDecimal(value), unit);
	}

	@Override
	public String toString() {
		return this.value.toPlainString() + " " + this.unit;
	}

}
