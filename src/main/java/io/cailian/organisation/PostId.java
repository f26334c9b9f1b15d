package io.cailian.organisation;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one post for ever, also before it has been saved.
 */
@Embeddable
public record PostId(@Column(name = "post_id") UUID value) implements Serializable {

	public static PostId next() {
		return new PostId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
