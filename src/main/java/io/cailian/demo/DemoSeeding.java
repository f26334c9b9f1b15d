package io.cailian.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Puts the demo's people in place at every start; what is there already stays as it is.
 */
@Component
@DemoMode
class DemoSeeding implements ApplicationRunner {

	private final DemoPeople people;

	DemoSeeding(DemoPeople people) {
		this.people = people;
	}

	@Override
	public void run(ApplicationArguments args) {
		this.people.open();
	}

}
