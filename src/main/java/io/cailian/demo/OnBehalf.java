package io.cailian.demo;

import java.util.List;
import java.util.function.Supplier;

import io.cailian.identity.Roles;
import io.cailian.identity.UserId;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * One of the demo's people at work: what runs here runs with the rights of that person
 * and no others.
 */
enum OnBehalf {

	ADMIN("admin", Roles.ADMIN), BUYER("buyer", Roles.BUYER), MANAGER("manager", Roles.PURCHASING_MANAGER),
	APPROVER("approver", Roles.APPROVER), FINANCE("finance", Roles.FINANCE), SUPPLIER1("supplier1", Roles.SUPPLIER),
	SUPPLIER2("supplier2", Roles.SUPPLIER), SUPPLIER3("supplier3", Roles.SUPPLIER);

	private final UserId id;

	private final String role;

	OnBehalf(String id, String role) {
		this.id = new UserId(id);
		this.role = role;
	}

	UserId id() {
		return this.id;
	}

	String role() {
		return this.role;
	}

	<T> T call(Supplier<T> work) {
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken
			.authenticated(this.id.value(), "", List.of(new SimpleGrantedAuthority("ROLE_" + this.role)))));
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

	void run(Runnable work) {
		call(() -> {
			work.run();
			return true;
		});
	}

}
