package io.cailian.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.cailian.document.template.ReportCompiler;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRPropertiesUtil;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.design.JRCompiler;
import net.sf.jasperreports.repo.RepositoryUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class ReportTemplatesTest {

	private static final Pattern WORD = Pattern.compile("\\$R\\{([^}]+)}|\"(document\\.[A-Za-z.]+)\"");

	@Test
	void everyTemplateCompilesAndTheBuildCarriesIt(@TempDir Path target, @TempDir Path scratch)
			throws IOException, JRException {
		ReportCompiler.main(new String[] { "reports", target.toString(), scratch.toString() });

		List<String> names = names();
		assertThat(names).contains("approval-times", "award-letter", "award-register", "regret-letter", "run-facts");
		assertThat(names).allSatisfy((name) -> {
			assertThat(target.resolve(name + ".jasper")).isNotEmptyFile();
			assertThat(new ReportTemplates().named(name).titleKey()).startsWith("document.");
		});
	}

	@Test
	void everyWordOfATemplateExistsInBothLanguages() throws IOException {
		Set<String> used = new TreeSet<>();
		for (String name : names()) {
			Matcher words = WORD.matcher(Files.readString(Path.of("reports", name + ".jrxml")));
			words.results().forEach((word) -> used.add((word.group(1) != null) ? word.group(1) : word.group(2)));
		}

		assertThat(used).isNotEmpty();
		assertThat(words("en").keySet()).containsAll(used);
		assertThat(words("zh").keySet()).containsExactlyInAnyOrderElementsOf(words("en").keySet());
	}

	@Test
	void aForeignTemplateCannotReachTheMachine(@TempDir Path scratch) throws JRException {
		var context = new SimpleJasperReportsContext();
		context.setProperty(JRCompiler.COMPILER_TEMP_DIR, scratch.toString());
		JasperReport foreign = JasperCompileManager.getInstance(context).compile(new ByteArrayInputStream("""
				<jasperReport name="foreign" language="java" pageWidth="595" pageHeight="842" columnWidth="500" \
				leftMargin="40" rightMargin="40" topMargin="40" bottomMargin="40">
				<title height="20"><element kind="textField" x="0" y="0" width="200" height="20">
				<expression><![CDATA[String.valueOf(Runtime.getRuntime().availableProcessors())]]></expression>
				</element></title></jasperReport>""".getBytes(StandardCharsets.UTF_8)));

		assertThatException()
			.isThrownBy(() -> JasperFillManager.fillReport(foreign, new HashMap<>(), new JREmptyDataSource()))
			.withStackTraceContaining("java.lang.Runtime");
	}

	@ParameterizedTest
	@ValueSource(strings = { "pom.xml", "file:pom.xml", "http://127.0.0.1:9/evil.jasper" })
	void nothingIsLoadedFromFilesOrTheNetwork(String location) {
		assertThatException().isThrownBy(() -> RepositoryUtil.getInstance(DefaultJasperReportsContext.getInstance())
			.getBytesFromLocation(location));
	}

	@ParameterizedTest
	@ValueSource(strings = { "report.class.filter.enabled", "deserialization.class.filter.enabled",
			"repository.url.filter.enabled" })
	void theFiltersOfTheLibraryAreOn(String property) {
		var properties = JRPropertiesUtil.getInstance(DefaultJasperReportsContext.getInstance());

		assertThat(properties.getBooleanProperty("net.sf.jasperreports." + property)).isTrue();
	}

	private static List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("reports"))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((file) -> file.endsWith(".jrxml"))
				.map((file) -> file.replace(".jrxml", ""))
				.toList();
		}
	}

	private static ResourceBundle words(String language) {
		return ResourceBundle.getBundle("i18n.document", Locale.of(language),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

}
