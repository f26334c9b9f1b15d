package io.cailian.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which numbers of the log have been followed when they come out of order.
 */
class ChangeWindowTest {

	private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

	private final ChangeWindow window = new ChangeWindow(10);

	@Test
	void aNumberThatComesAfterAHigherOneIsWaitedFor() {
		assertThat(this.window.see(12, START)).isTrue();
		assertThat(this.window.followed()).isEqualTo(10);
		assertThat(this.window.see(11, START)).isTrue();
		assertThat(this.window.followed()).isEqualTo(12);
	}

	@Test
	void aNumberIsFollowedOnce() {
		assertThat(this.window.see(12, START)).isTrue();
		assertThat(this.window.see(12, START)).isFalse();
		assertThat(this.window.see(9, START)).isFalse();
	}

	@Test
	void aNumberThatCannotComeAnyMoreIsGivenUp() {
		this.window.see(12, START);
		this.window.see(20, START.plus(ChangeWindow.PATIENCE));

		this.window.giveUp(START.plus(ChangeWindow.PATIENCE));
		assertThat(this.window.followed()).isEqualTo(10);
		this.window.giveUp(START.plus(ChangeWindow.PATIENCE).plus(Duration.ofMillis(1)));

		assertThat(this.window.followed()).isEqualTo(12);
		assertThat(this.window.open()).extracting(ChangeWindow.Gap::first, ChangeWindow.Gap::last)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(13L, 19L));
	}

	@Property
	void nothingIsLostInWhateverOrderNumbersCome(@ForAll("orders") List<Long> order) {
		ChangeWindow any = new ChangeWindow(0);
		Set<Long> came = new HashSet<>();

		for (long number : order) {
			assertThat(any.see(number, START)).isEqualTo(came.add(number));
			long all = 0;
			while (came.contains(all + 1)) {
				all++;
			}
			assertThat(any.followed()).isEqualTo(all);
			assertThat(any.open())
				.allMatch((gap) -> came.stream().noneMatch((seen) -> seen >= gap.first() && seen <= gap.last()));
		}
	}

	@Provide
	Arbitrary<List<Long>> orders() {
		return Arbitraries.longs().between(1, 30).list().ofMaxSize(40);
	}

}
