package io.cailian.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import io.cailian.identity.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The example of README runs as it is written there: one class, and a new type of
 * document is decided on in the inbox.
 */
@SuppressWarnings("NullAway.Init")
class MakingSomethingApprovableTest extends WorkflowTest {

	private static final String BEAN = "travelRequests";

	@Autowired
	private DefaultListableBeanFactory beans;

	@AfterEach
	void forget() {
		this.beans.destroySingleton(BEAN);
	}

	@Test
	void oneClassIsEnough() {
		TravelRequests.TravelRequest travels = new TravelRequests.TravelRequest();
		this.beans.registerSingleton(BEAN, travels);
		Subject travel = new Subject(travels.type(), UUID.randomUUID());

		this.transaction.executeWithoutResult((status) -> this.processes.askForApproval(travel, REQUESTER));
		String task = this.transaction.execute((status) -> this.parcels.waitingTask(travel));
		as("manager", Roles.PURCHASING_MANAGER, () -> this.decisions.decide(task, Outcome.APPROVED, null));

		assertThat(travels).extracting("ends").asString().contains(travel.id() + "=APPROVED");
	}

	@Test
	void readmeShowsThatClass() throws IOException {
		String source = Files.readString(Path.of("src/test/java/io/cailian/workflow/TravelRequests.java"));
		String shown = source.substring(source.indexOf("\tstatic class"), source.indexOf("\t// end::readme"));

		assertThat(Files.readString(Path.of("README.md")))
			.contains(shown.replace("\tstatic class", "\tclass").replace("\n\t", "\n").strip());
	}

}
