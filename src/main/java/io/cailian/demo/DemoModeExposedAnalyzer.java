package io.cailian.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Turns the refusal to expose demo mode into a line a person can act on, without a stack
 * trace.
 */
class DemoModeExposedAnalyzer extends AbstractFailureAnalyzer<DemoModeExposed> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DemoModeExposed cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
	}

}
