package io.cailian.document;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one attachment. Knowing it gives no right to read it: the document it belongs to
 * decides.
 */
@Embeddable
public record AttachmentId(@Column(name = "attachment_id") UUID value) implements Serializable {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
