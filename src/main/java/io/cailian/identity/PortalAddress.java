package io.cailian.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where people reach the portal, for links in letters.
 */
@Component
public class PortalAddress {

	private final String base;

	PortalAddress(@Value("${cailian.public-url:http://localhost:${server.port:8080}}") String base) {
		this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
	}

	/** The full address of a screen, given its path without a leading slash. */
	public String of(String path) {
		return this.base + "/" + path;
	}

}
