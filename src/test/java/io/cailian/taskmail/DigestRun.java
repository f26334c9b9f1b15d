package io.cailian.taskmail;

import org.springframework.context.ApplicationContext;

/**
 * Lets tests elsewhere have the digests written now.
 */
public final class DigestRun {

	private final TaskDigest digest;

	private DigestRun(TaskDigest digest) {
		this.digest = digest;
	}

	public static DigestRun in(ApplicationContext context) {
		return new DigestRun(context.getBean(TaskDigest.class));
	}

	public void run() {
		this.digest.run();
	}

}
