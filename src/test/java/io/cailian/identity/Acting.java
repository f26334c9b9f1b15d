package io.cailian.identity;

import java.util.List;
import java.util.function.Supplier;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Lets a test do something as a person with a role.
 */
public final class Acting {

	private Acting() {
	}

	public static <T> T as(String person, String role, Supplier<T> work) {
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContextHolder.setContext(
				new SecurityContextImpl(new TestingAuthenticationToken(person, "", List.of(() -> "ROLE_" + role))));
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

}
