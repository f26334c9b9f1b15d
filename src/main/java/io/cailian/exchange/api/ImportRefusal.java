package io.cailian.exchange.api;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import io.cailian.exchange.ImportProblem;
import io.cailian.exchange.ImportReport;
import io.cailian.uikit.ModuleTranslations;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * A problem (RFC 9457) for a file of which nothing was taken, with every fault and its
 * place.
 */
@Schema(name = "OcdsImportRefusal")
record ImportRefusal(String type, String title, int status, String detail, String instance, String code,
		@Nullable String correlationId, UUID importId, List<ImportAnswer.Finding> errors) {

	private static final String CODE = "exchange.ImportRefusal";

	static ImportRefusal of(ImportReport report, int status, String instance, ModuleTranslations translations,
			Locale locale) {
		List<ImportProblem> problems = Stream
			.concat(report.problems().stream(),
					report.tenders().stream().flatMap((tender) -> tender.problems().stream()))
			.toList();
		return new ImportRefusal("urn:cailian:problem:" + CODE, translations.getTranslation(CODE + ".title", locale),
				status, translations.getTranslation(CODE + ".detail", locale, report.tenders().size()), instance, CODE,
				MDC.get("correlationId"), report.id(), ImportAnswer.Finding.all(problems, translations, locale));
	}

}
