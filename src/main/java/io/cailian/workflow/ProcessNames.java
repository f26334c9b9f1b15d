package io.cailian.workflow;

import java.util.Locale;

import io.cailian.uikit.ModuleTranslations;

import org.springframework.stereotype.Component;

/**
 * What processes and their steps are called in the reader's language.
 */
@Component
public class ProcessNames {

	private final ModuleTranslations texts;

	ProcessNames(ModuleTranslations texts) {
		this.texts = texts;
	}

	/** The name of a process; its id where it has none. */
	public String process(String process, Locale locale) {
		return this.texts.find("workflow.process." + process, locale).orElse(process);
	}

	/**
	 * The name that approval rules gave a step, or else the one of the process; its id
	 * where it has neither.
	 */
	public String step(ApprovalTimes.Step step, Locale locale) {
		return step.named()
			.map((name) -> name.in(locale))
			.or(() -> this.texts.find("workflow.process." + step.process() + "." + step.step(), locale))
			.orElse(step.step());
	}

}
