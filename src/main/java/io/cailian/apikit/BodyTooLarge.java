package io.cailian.apikit;

import java.io.IOException;

/** Stops the reading of a body that is longer than its endpoint takes. */
class BodyTooLarge extends IOException {

	BodyTooLarge(long maxBytes) {
		super("body is longer than " + maxBytes + " bytes");
	}

}
