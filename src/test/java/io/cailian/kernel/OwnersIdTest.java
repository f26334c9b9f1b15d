package io.cailian.kernel;

import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

class OwnersIdTest {

	@Property
	void theSameTwoGiveTheSameIdAndNoOtherOwnerGetsIt(@ForAll long high, @ForAll long low, @ForAll long owner,
			@ForAll long other) {
		UUID given = new UUID(high, low);
		UUID one = Ids.ofOwner(new UUID(1, owner), given);

		assertThat(Ids.ofOwner(new UUID(1, owner), given)).isEqualTo(one).isNotEqualTo(given);
		assertThat(Ids.ofOwner(new UUID(2, other), given)).isNotEqualTo(one);
		assertThat(one.version()).isEqualTo(7);
		assertThat(one.variant()).isEqualTo(2);
		assertThat(one.getMostSignificantBits() >>> 16).isEqualTo(high >>> 16);
	}

}
