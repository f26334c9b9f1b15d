package io.cailian.apikit;

import java.util.Optional;

import io.cailian.kernel.AccessRefused;
import org.jspecify.annotations.Nullable;

/**
 * Says that the caller has no such thing. An id that never was and one that belongs to
 * somebody else look exactly alike.
 */
public class UnknownResource extends ApiFault {

	private transient @Nullable AccessRefused refusal;

	public UnknownResource() {
		super(ProblemKind.NOT_FOUND);
	}

	/** Keeps what was asked for; the call nearest to the document knows it best. */
	void about(AccessRefused asked) {
		if (this.refusal == null) {
			this.refusal = asked;
		}
	}

	/** What was asked for, once: whoever takes it puts it on the trail. */
	Optional<AccessRefused> take() {
		Optional<AccessRefused> taken = Optional.ofNullable(this.refusal);
		this.refusal = null;
		return taken;
	}

}
