package io.cailian;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Puts back the security strategy of the test's own context before each test. Every
 * context installs its own one for the whole process when it starts, so that after a
 * second context has started the views of the first would not see who is signed in.
 */
public class SecurityStrategyListener implements TestExecutionListener, Ordered {

	private static final int BEFORE_MOCK_USERS = 9_000;

	@Override
	public int getOrder() {
		return BEFORE_MOCK_USERS;
	}

	@Override
	public void beforeTestMethod(TestContext context) {
		context.getApplicationContext().getBeanProvider(SecurityContextHolderStrategy.class).ifAvailable((strategy) -> {
			if (SecurityContextHolder.getContextHolderStrategy() != strategy) {
				SecurityContextHolder.setContextHolderStrategy(strategy);
			}
		});
	}

}
