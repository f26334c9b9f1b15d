package io.cailian.sourcing.api;

import java.time.LocalDate;

import io.cailian.document.ReportFormat;
import io.cailian.document.ReportRequest;
import io.cailian.kernel.RuleViolation;
import io.cailian.sourcing.AwardFilter;
import io.cailian.sourcing.AwardReports;
import io.cailian.sourcing.AwardStatus;
import io.cailian.sourcing.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Finance's reports over HTTP, the same as on the screen.
 */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports", description = "Reports as PDF, XLSX or CSV")
class AwardReportController {

	private final AwardReports reports;

	AwardReportController(AwardReports reports) {
		this.reports = reports;
	}

	@PreAuthorize(Access.AWARD_REPORTS)
	@GetMapping("/award-register")
	@Operation(summary = "The award register; format pdf, xlsx or csv, locale zh-CN or en, days in the company's zone",
			description = "Lists confirmed awards unless status names another one, or ALL. The control total adds up "
					+ "our own confirmed awards in the base currency, as it was fixed when each was proposed; imported "
					+ "awards and other statuses have subtotals of their own, which the second sheet of the workbook "
					+ "repeats. The csv holds one header and the rows, no totals and no facts of the run.")
	ResponseEntity<byte[]> awardRegister(@RequestParam(defaultValue = "pdf") String format,
			@RequestParam(defaultValue = "zh-CN") String locale,
			@RequestParam(defaultValue = "CONFIRMED") String status,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
		return this.reports
			.register(new AwardFilter(status(status), from, to), ReportFormat.named(format),
					ReportRequest.locale(locale))
			.response();
	}

	/** No status means all of them. */
	private static @Nullable AwardStatus status(String name) {
		if (name.equalsIgnoreCase("ALL")) {
			return null;
		}
		for (AwardStatus status : AwardStatus.values()) {
			if (status.name().equalsIgnoreCase(name)) {
				return status;
			}
		}
		throw new RuleViolation("sourcing.AwardReports.unknownStatus", name);
	}

}
