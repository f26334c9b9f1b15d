package io.cailian.qualification;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one block for ever, also before it has been saved.
 */
@Embeddable
public record BlockId(@Column(name = "block_id") UUID value) implements Serializable {

	public static BlockId next() {
		return new BlockId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
