package io.cailian.exchange;

import java.util.List;
import java.util.Locale;

import io.cailian.exchange.ocds.OcdsFault;
import io.cailian.exchange.ocds.OcdsProblem;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.ModuleTranslations;

/**
 * What was wrong or doubtful about one place of an imported file; worded where somebody
 * reads it.
 *
 * @param pointer JSON pointer (RFC 6901) into the file
 */
public record ImportProblem(String pointer, String messageKey, List<String> args, OcdsFault.Severity severity) {

	public ImportProblem {
		args = List.copyOf(args);
	}

	public String message(ModuleTranslations translations, Locale locale) {
		return translations.getTranslation(this.messageKey, locale, this.args.toArray());
	}

	static ImportProblem of(OcdsProblem problem) {
		return new ImportProblem(problem.pointer(), problem.messageKey(), problem.args(), problem.severity());
	}

	static ImportProblem of(String pointer, RuleViolation violation) {
		return new ImportProblem(pointer, violation.messageKey(),
				violation.args().stream().map(String::valueOf).toList(), OcdsFault.Severity.ERROR);
	}

	static ImportProblem error(String pointer, String messageKey, String... args) {
		return new ImportProblem(pointer, messageKey, List.of(args), OcdsFault.Severity.ERROR);
	}

	static ImportProblem warning(String pointer, String messageKey, String... args) {
		return new ImportProblem(pointer, messageKey, List.of(args), OcdsFault.Severity.WARNING);
	}

}
