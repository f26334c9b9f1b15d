package io.cailian.exchange.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.cailian.exchange.ImportProblem;
import io.cailian.exchange.ImportReport;
import io.cailian.exchange.TenderOutcome;
import io.cailian.uikit.ModuleTranslations;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A report as the API shows it, in the language of the caller.
 */
@Schema(name = "OcdsImport")
record ImportAnswer(UUID id, String fileName, String sha256, String importedBy, Instant importedAt,
		List<Finding> problems, List<Tender> tenders) {

	static ImportAnswer of(ImportReport report, ModuleTranslations translations, Locale locale) {
		return new ImportAnswer(report.id(), report.fileName(), report.sha256(), report.importedBy(),
				report.importedAt(), Finding.all(report.problems(), translations, locale),
				report.tenders().stream().map((tender) -> Tender.of(tender, translations, locale)).toList());
	}

	@Schema(name = "OcdsImportTender")
	record Tender(String pointer, @Nullable String ocid, TenderOutcome.Outcome outcome, @Nullable UUID rfqId,
			@Nullable String rfqNumber, List<Finding> problems) {

		static Tender of(TenderOutcome tender, ModuleTranslations translations, Locale locale) {
			return new Tender(tender.pointer(), tender.ocid(), tender.outcome(), tender.rfqId(), tender.rfqNumber(),
					Finding.all(tender.problems(), translations, locale));
		}

	}

	/** One problem with its place in the file. */
	@Schema(name = "OcdsImportProblem")
	record Finding(String pointer, String detail, String code, String severity) {

		static List<Finding> all(List<ImportProblem> problems, ModuleTranslations translations, Locale locale) {
			return problems.stream()
				.map((problem) -> new Finding(problem.pointer(), problem.message(translations, locale),
						problem.messageKey(), problem.severity().name()))
				.toList();
		}

	}

}
