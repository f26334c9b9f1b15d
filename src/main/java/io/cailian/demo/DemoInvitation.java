package io.cailian.demo;

import java.util.stream.Collectors;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says on the console, once the portal is up, where it is and as whom to come in.
 */
@Component
@DemoMode
class DemoInvitation {

	@EventListener
	void ready(ApplicationReadyEvent event) {
		Environment environment = event.getApplicationContext().getEnvironment();
		String port = environment.getProperty("local.server.port");
		if (port != null) {
			System.out.print(text("http://localhost:" + port));
		}
	}

	static String text(String url) {
		String users = DemoPeople.ALL.stream()
			.map((each) -> each.person().id().value())
			.collect(Collectors.joining(" "));
		return """

				  Cailian 采链   %s

				  演示账号 Demo users   %s
				  统一密码 Password     %s

				""".formatted(url, users, DemoPeople.PASSWORD);
	}

}
