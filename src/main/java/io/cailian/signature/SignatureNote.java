package io.cailian.signature;

import java.util.Optional;

/**
 * What a signature says about itself in the document.
 *
 * @param name who signs, as people read it
 * @param reason what for, such as the party that is signed for
 * @param place where it is seen; a signature without one is seen in the panel of the
 * reader only
 */
public record SignatureNote(String name, String reason, Optional<Place> place) {

	/**
	 * A rectangle on a page, in points from the upper left corner.
	 *
	 * @param page from 1
	 */
	public record Place(int page, float left, float top, float width, float height) {

	}

}
