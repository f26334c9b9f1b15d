package io.cailian.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Votes of one stage that arrive over HTTP at the same moment are all taken.
 */
@SuppressWarnings("NullAway.Init")
class VotesAtOnceApiTest extends ChainTest {

	@Autowired
	private MockMvc http;

	@RepeatedTest(5)
	void nobodyIsToldOfAnybodyElsesVote() throws Exception {
		List<UserId> people = List.of(person(), person(), person(), person());
		ask(people.stream().map((person) -> step(1, of(person))).toArray(ChainStep[]::new));
		CountDownLatch together = new CountDownLatch(people.size());
		List<Callable<Integer>> votes = new ArrayList<>();
		for (UserId person : people) {
			String task = taskOf(person).orElseThrow();
			votes.add(() -> {
				together.countDown();
				together.await();
				return vote(person, task);
			});
		}

		List<Integer> answers = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
			for (Future<Integer> answer : threads.invokeAll(votes)) {
				answers.add(answer.get());
			}
		}

		assertThat(answers).containsOnly(200);
		assertThat(state()).isEqualTo(CaseState.APPROVED);
	}

	private int vote(UserId person, String task) throws Exception {
		return this.http
			.perform(post("/api/v1/tasks/" + task + "/decision").with(user(person.value()).roles(Roles.REQUESTER))
				.header("Idempotency-Key", UUID.randomUUID().toString())
				.contentType(MediaType.APPLICATION_JSON)
				.content("{\"outcome\":\"APPROVED\"}"))
			.andReturn()
			.getResponse()
			.getStatus();
	}

}
