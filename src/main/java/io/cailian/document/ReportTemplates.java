package io.cailian.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/**
 * The templates the build compiled; there is no other way for one to come in.
 */
class ReportTemplates {

	private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

	private final Map<String, ReportTemplate> loaded = new ConcurrentHashMap<>();

	ReportTemplate named(String name) {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("Not the name of a report: " + name);
		}
		return this.loaded.computeIfAbsent(name, ReportTemplates::load);
	}

	private static ReportTemplate load(String name) {
		try (InputStream file = ReportTemplates.class.getResourceAsStream("/reports/" + name + ".jasper")) {
			if (file == null) {
				throw new IllegalArgumentException("No report is called " + name);
			}
			return new ReportTemplate((JasperReport) JRLoader.loadObject(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (JRException ex) {
			throw new IllegalStateException("Report " + name + " cannot be loaded", ex);
		}
	}

}
