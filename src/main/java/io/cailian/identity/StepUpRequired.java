package io.cailian.identity;

/**
 * The person may do this, but must first confirm with a second factor. Nothing has
 * happened yet; the same call succeeds afterwards.
 */
public class StepUpRequired extends RuntimeException {

	private final StepUp.Purpose purpose;

	StepUpRequired(StepUp.Purpose purpose) {
		super("second factor required for " + purpose);
		this.purpose = purpose;
	}

	public StepUp.Purpose purpose() {
		return this.purpose;
	}

}
