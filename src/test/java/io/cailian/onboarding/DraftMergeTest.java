package io.cailian.onboarding;

import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DraftMergeTest {

	@Test
	void whatOnlyOneWindowChangedIsTakenOver() {
		DraftMerge merge = DraftMerge.of(draft("name", "A"), draft("name", "A", "address", "Here"),
				draft("name", "B", "phone", "1"));

		assertThat(merge.conflicts()).isEmpty();
		assertThat(merge.merged()).isEqualTo(draft("name", "B", "address", "Here", "phone", "1"));
	}

	@Test
	void whatBothChangedDifferentlyIsAConflictAndOnesOwnTextStands() {
		DraftMerge merge = DraftMerge.of(draft("name", "A"), draft("name", "Mine"), draft("name", "Theirs"));

		assertThat(merge.conflicts()).containsExactly(new DraftMerge.Conflict("name", "Mine", "Theirs"));
		assertThat(merge.merged().get("name")).isEqualTo("Mine");
	}

	@Test
	void anEmptiedFieldIsAChangeToo() {
		DraftMerge merge = DraftMerge.of(draft("name", "A"), draft("name", "A"), DraftValues.NONE);

		assertThat(merge.merged()).isEqualTo(DraftValues.NONE);
	}

	@Property
	void theSameChangeTwiceIsNoConflict(@ForAll("drafts") DraftValues base, @ForAll("drafts") DraftValues changed) {
		DraftMerge merge = DraftMerge.of(base, changed, changed);

		assertThat(merge.conflicts()).isEmpty();
		assertThat(merge.merged()).isEqualTo(changed);
	}

	@Property
	void nothingTypedHereIsEverLost(@ForAll("drafts") DraftValues base, @ForAll("drafts") DraftValues mine,
			@ForAll("drafts") DraftValues theirs) {
		DraftMerge merge = DraftMerge.of(base, mine, theirs);

		mine.byField().forEach((field, value) -> {
			if (!value.equals(base.get(field))) {
				assertThat(merge.merged().get(field)).isEqualTo(value);
			}
		});
		theirs.byField().forEach((field, value) -> {
			if (mine.get(field).equals(base.get(field))) {
				assertThat(merge.merged().get(field)).isEqualTo(value);
			}
		});
	}

	@Provide
	Arbitrary<DraftValues> drafts() {
		return Arbitraries.maps(Arbitraries.of("name", "address", "phone", "q.iso"), Arbitraries.of("", "A", "B", "𠮷"))
			.map(DraftValues::new);
	}

	private static DraftValues draft(String... fieldsAndValues) {
		DraftValues values = DraftValues.NONE;
		for (int i = 0; i < fieldsAndValues.length; i += 2) {
			values = values.with(fieldsAndValues[i], fieldsAndValues[i + 1]);
		}
		return new DraftValues(Map.copyOf(values.byField()));
	}

}
