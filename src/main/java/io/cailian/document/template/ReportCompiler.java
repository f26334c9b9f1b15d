package io.cailian.document.template;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.design.JRAbstractMultiClassCompiler;
import net.sf.jasperreports.engine.design.JRCompiler;
import org.jspecify.annotations.Nullable;

/**
 * Compiles report templates inside the building JVM for the oldest Java release the
 * portal runs on, because the library's own compiler calls whatever {@code javac} is on
 * the path.
 */
public class ReportCompiler extends JRAbstractMultiClassCompiler {

	private static final String RELEASE = "21";

	public ReportCompiler(JasperReportsContext context) {
		super(context);
	}

	/**
	 * Compiles every template of one directory into another; the build calls it.
	 */
	public static void main(String[] args) throws IOException, JRException {
		Path sources = Path.of(args[0]);
		Path target = Files.createDirectories(Path.of(args[1]));
		Path scratch = Files.createDirectories(Path.of(args[2]));
		var context = new SimpleJasperReportsContext();
		context.setProperty(JRCompiler.COMPILER_TEMP_DIR, scratch.toString());
		JasperCompileManager compilation = JasperCompileManager.getInstance(context);
		for (Path source : templatesIn(sources)) {
			String name = source.getFileName().toString().replace(".jrxml", ".jasper");
			compilation.compileToFile(source.toString(), target.resolve(name).toString());
		}
	}

	private static List<Path> templatesIn(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> file.toString().endsWith(".jrxml")).sorted().toList();
		}
	}

	@Override
	public @Nullable String compileClasses(File[] sources, String classpath) {
		var compiler = ToolProvider.getSystemJavaCompiler();
		if (compiler == null) {
			throw new IllegalStateException("Report templates are compiled by a JDK; this is a Java runtime only");
		}
		List<String> options = new ArrayList<>(List.of("--release", RELEASE, "-proc:none", "-nowarn", "-encoding",
				StandardCharsets.UTF_8.name(), "-classpath", libraryLocation()));
		Stream.of(sources).map(File::getPath).forEach(options::add);
		var messages = new ByteArrayOutputStream();
		int outcome = compiler.run(null, messages, messages, options.toArray(String[]::new));
		return (outcome == 0) ? null : messages.toString(StandardCharsets.UTF_8);
	}

	private static String libraryLocation() {
		try {
			return Path.of(JRException.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException("The report library lies nowhere", ex);
		}
	}

}
