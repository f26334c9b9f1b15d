package io.cailian.sourcing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Counts the documents of one kind, from 1 again each year. An abandoned transaction
 * leaves no gap behind, but nobody may rely on there being none.
 */
@Entity
@Table(name = "rfq_sequence")
class RfqSequence {

	@Id
	@Column(name = "name")
	private String name;

	@Column(name = "running_year")
	private int runningYear;

	@Column(name = "last_number")
	private long lastNumber;

	@SuppressWarnings("NullAway.Init")
	protected RfqSequence() {
	}

	/** The next number; a clock set back to an earlier year keeps counting the later. */
	RunningNumber next(int year) {
		if (year > this.runningYear) {
			this.runningYear = year;
			this.lastNumber = 0;
		}
		this.lastNumber++;
		return new RunningNumber(this.runningYear, this.lastNumber);
	}

}
