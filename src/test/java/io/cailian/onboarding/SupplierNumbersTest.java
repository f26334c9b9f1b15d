package io.cailian.onboarding;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.cailian.IntegrationTest;
import io.cailian.workflow.Outcome;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class SupplierNumbersTest {

	private static final int THREADS = 16;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private ApplicationTracking tracking;

	@Test
	void approvalsSideBySideGiveNumbersWithoutGapOrDouble() throws Exception {
		TestApplications applications = TestApplications.in(this.context);
		List<RegistrationReceipt> applicants = IntStream.range(0, THREADS)
			.mapToObj((i) -> applications.anApplicant())
			.toList();

		TreeSet<Integer> numbers = new TreeSet<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
			List<Callable<String>> approvals = applicants.stream().<Callable<String>>map((applicant) -> () -> {
				applications.decide(applicant, Outcome.APPROVED, null);
				return this.tracking.find(applicant.statusToken(), "test").orElseThrow().supplierNumber();
			}).toList();
			for (Future<String> number : threads.invokeAll(approvals)) {
				numbers.add(Integer.valueOf(number.get().substring("S-CL-00-".length())));
			}
		}

		assertThat(numbers).hasSize(THREADS);
		assertThat(numbers.last() - numbers.first()).isEqualTo(THREADS - 1);
	}

}
