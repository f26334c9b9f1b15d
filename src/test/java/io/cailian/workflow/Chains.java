package io.cailian.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.cailian.identity.UserId;
import io.cailian.workflow.spi.ChainSource;

import org.springframework.context.annotation.Primary;

/**
 * Chains as tests want them, in the place of the company's rules: by the documents they
 * are for.
 */
@Primary
class Chains implements ChainSource {

	private final Map<Subject, ApprovalChain> chains = new ConcurrentHashMap<>();

	void put(Subject subject, ApprovalChain chain) {
		this.chains.put(subject, chain);
	}

	@Override
	public Optional<ApprovalChain> chainFor(Subject subject, UserId requestedBy) {
		return Optional.ofNullable(this.chains.get(subject));
	}

	@Override
	public boolean isSomebodyAsked(Subject subject, UserId requestedBy) {
		return true;
	}

	@Override
	public List<String> warnings(Subject subject, UserId requestedBy) {
		return List.of();
	}

	@Override
	public void requireApprovable(Subject subject) {
	}

}
