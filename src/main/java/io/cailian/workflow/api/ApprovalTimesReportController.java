package io.cailian.workflow.api;

import java.time.LocalDate;

import io.cailian.document.ReportFormat;
import io.cailian.document.ReportRequest;
import io.cailian.workflow.ApprovalTimes;
import io.cailian.workflow.ApprovalTimesReport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The report of how long approvals take over HTTP, the same as on the screen.
 */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports", description = "Reports as PDF, XLSX or CSV")
class ApprovalTimesReportController {

	private final ApprovalTimes times;

	private final ApprovalTimesReport report;

	ApprovalTimesReportController(ApprovalTimes times, ApprovalTimesReport report) {
		this.times = times;
		this.report = report;
	}

	@PreAuthorize(ApprovalTimes.READERS)
	@GetMapping("/approval-times")
	@Operation(
			summary = "How long approvals took; format pdf, xlsx or csv, locale zh-CN or en, days in the company's zone",
			description = "Rows of steps, then rows of people, with the figures of GET /approval-times. The second sheet "
					+ "of the workbook tells the run; the csv holds one header and the rows.")
	ResponseEntity<byte[]> approvalTimes(@RequestParam(defaultValue = "pdf") String format,
			@RequestParam(defaultValue = "zh-CN") String locale,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
			@Schema(description = "A process, such as approveAward") @RequestParam(
					required = false) @Nullable String process) {
		return this.report
			.render(this.times.period(from, to, process), ReportFormat.named(format), ReportRequest.locale(locale))
			.response();
	}

}
