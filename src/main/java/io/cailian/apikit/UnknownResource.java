package io.cailian.apikit;

/**
 * Says that the caller has no such thing. An id that never was and one that belongs to
 * somebody else look exactly alike.
 */
public class UnknownResource extends ApiFault {

	public UnknownResource() {
		super(ProblemKind.NOT_FOUND);
	}

}
