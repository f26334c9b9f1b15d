package io.cailian.licence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class ReadingTurnTest {

	@Test
	void whoeverWaitsHasNothingDoneYetAndThenEachHasItsTurn() throws Exception {
		ReadingTurn turn = new ReadingTurn(Duration.ofSeconds(20));
		CountDownLatch end = new CountDownLatch(1);
		AtomicInteger begun = new AtomicInteger();
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Optional<String>>> reading = new ArrayList<>();
			for (int i = 0; i < 3; i++) {
				reading.add(people.submit(() -> turn.take(() -> {
					begun.incrementAndGet();
					awaited(end);
					return Optional.of("read");
				})));
			}
			await().until(() -> turn.waiting() == 2);
			assertThat(begun).hasValue(1);

			end.countDown();

			for (Future<Optional<String>> each : reading) {
				assertThat(each.get()).contains("read");
			}
		}
	}

	@Test
	void whoWaitsTooLongOrBehindTooManyIsSentAway() throws Exception {
		ReadingTurn turn = new ReadingTurn(Duration.ofSeconds(20));
		ReadingTurn hasty = new ReadingTurn(Duration.ZERO);
		CountDownLatch end = new CountDownLatch(1);
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			for (ReadingTurn each : List.of(turn, hasty)) {
				people.submit(() -> each.take(() -> awaited(end)));
			}
			await().until(() -> hasty.take(() -> Optional.of("free")).isEmpty());
			for (int i = 0; i < 10; i++) {
				people.submit(() -> turn.take(() -> awaited(end)));
			}
			await().until(() -> turn.waiting() == 10);

			assertThat(turn.take(() -> Optional.of("eleventh"))).isEmpty();

			end.countDown();
		}
	}

	@Test
	void whatGoesWrongInATurnEndsIt() throws Exception {
		ReadingTurn turn = new ReadingTurn(Duration.ZERO);

		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> turn.take(() -> {
			throw new IllegalStateException("spoilt");
		}));

		assertThat(turn.take(() -> Optional.of("next"))).contains("next");
	}

	private static Optional<String> awaited(CountDownLatch end) {
		try {
			end.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return Optional.empty();
	}

}
