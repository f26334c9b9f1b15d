package io.cailian.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.export.JRCsvExporter;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleCsvExporterConfiguration;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleWriterExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/**
 * Writes a filled report in its format.
 */
final class ReportExport {

	private static final float SHEET_WIDTH_RATIO = 1.5f;

	private static final String PRODUCT = "Cailian 采链";

	private ReportExport() {
	}

	static byte[] pdf(JasperPrint print, ReportRun run) throws JRException {
		var content = new ByteArrayOutputStream();
		var configuration = new SimplePdfExporterConfiguration();
		configuration.setMetadataTitle(run.title());
		configuration.setMetadataAuthor(PRODUCT);
		configuration.setDisplayMetadataTitle(true);
		// Objects stay readable for RepeatablePdf; page content is deflated all the same.
		configuration.setCompressed(false);
		var exporter = new JRPdfExporter();
		exporter.setExporterInput(new SimpleExporterInput(print));
		exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(content));
		exporter.setConfiguration(configuration);
		exporter.exportReport();
		return content.toByteArray();
	}

	/**
	 * A sheet of plain rows under one frozen header, and a sheet of facts.
	 */
	static byte[] xlsx(JasperPrint rows, JasperPrint facts, ReportRun run) throws JRException, IOException {
		var content = new ByteArrayOutputStream();
		var configuration = new SimpleXlsxReportConfiguration();
		configuration.setDetectCellType(true);
		configuration.setOnePagePerSheet(false);
		configuration.setRemoveEmptySpaceBetweenRows(true);
		configuration.setRemoveEmptySpaceBetweenColumns(true);
		configuration.setIgnorePageMargins(true);
		configuration.setIgnoreGraphics(true);
		configuration.setIgnoreCellBackground(true);
		configuration.setWhitePageBackground(false);
		configuration.setShowGridLines(true);
		configuration.setUseTimeZone(true);
		configuration.setFreezeRow(2);
		configuration.setColumnWidthRatio(SHEET_WIDTH_RATIO);
		configuration.setSheetNames(new String[] { run.title(), run.word("document.RunFacts.sheet") });
		var exporter = new JRXlsxExporter();
		exporter.setExporterInput(SimpleExporterInput.getInstance(List.of(rows, facts)));
		exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(content));
		exporter.setConfiguration(configuration);
		exporter.exportReport();
		return content.toByteArray();
	}

	static byte[] csv(JasperPrint rows) throws JRException {
		var content = new ByteArrayOutputStream();
		var configuration = new SimpleCsvExporterConfiguration();
		configuration.setWriteBOM(true);
		configuration.setFieldDelimiter(",");
		configuration.setRecordDelimiter("\r\n");
		var exporter = new JRCsvExporter();
		exporter.setExporterInput(new SimpleExporterInput(rows));
		exporter.setExporterOutput(new SimpleWriterExporterOutput(content, StandardCharsets.UTF_8.name()));
		exporter.setConfiguration(configuration);
		exporter.exportReport();
		return content.toByteArray();
	}

}
