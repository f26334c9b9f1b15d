package io.cailian.uikit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ScreenNewsTest {

	private final ScreenNews news = new ScreenNews();

	@AfterEach
	void end() throws InterruptedException {
		this.news.end();
	}

	@Test
	void manyNewsForABusyScreenAreToldByOneCallMore() {
		CountDownLatch busy = new CountDownLatch(1);
		AtomicInteger told = new AtomicInteger();
		Runnable screen = () -> {
			told.incrementAndGet();
			waitFor(busy);
		};
		this.news.tell(List.of(screen));
		await().until(() -> told.get() == 1);

		IntStream.range(0, 50).forEach((i) -> this.news.tell(List.of(screen)));
		busy.countDown();

		await().until(() -> told.get() == 2);
		await().during(Duration.ofMillis(200)).until(() -> told.get() == 2);
	}

	@Test
	void aBrokenScreenKeepsTheNewsFromNobody() {
		AtomicInteger told = new AtomicInteger();

		this.news.tell(List.of(() -> {
			throw new IllegalStateException("broken");
		}, told::incrementAndGet));

		await().until(() -> told.get() == 1);
	}

	@Test
	void afterTheEndNobodyIsTold() throws InterruptedException {
		AtomicInteger told = new AtomicInteger();

		this.news.end();
		this.news.tell(List.of(told::incrementAndGet));

		await().during(Duration.ofMillis(200)).until(() -> told.get() == 0);
		assertThat(told).hasValue(0);
	}

	private static void waitFor(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
