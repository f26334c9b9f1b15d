package io.cailian.document;

import io.cailian.kernel.RuleViolation;

/**
 * What a report may be delivered as: paper, a workbook, or rows for another program.
 */
public enum ReportFormat {

	PDF("application/pdf", "pdf"),

	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),

	CSV("text/csv;charset=UTF-8", "csv");

	private final String mediaType;

	private final String extension;

	ReportFormat(String mediaType, String extension) {
		this.mediaType = mediaType;
		this.extension = extension;
	}

	/**
	 * The format a program names, in capitals or not.
	 * @throws RuleViolation {@code document.ReportFormat.unknown}
	 */
	public static ReportFormat named(String name) {
		for (ReportFormat format : values()) {
			if (format.name().equalsIgnoreCase(name)) {
				return format;
			}
		}
		throw new RuleViolation("document.ReportFormat.unknown", name);
	}

	public String mediaType() {
		return this.mediaType;
	}

	public String extension() {
		return this.extension;
	}

	boolean isPaper() {
		return this == PDF;
	}

}
