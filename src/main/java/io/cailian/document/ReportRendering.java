package io.cailian.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;

import io.cailian.kernel.Overloaded;
import io.cailian.kernel.Sha256;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.DeflateStreamCompression;
import net.sf.jasperreports.engine.util.JRSwapFile;
import org.springframework.stereotype.Service;

/**
 * Renders a report from plain values; the same facts always give the same bytes.
 */
@Service
public class ReportRendering {

	private static final int AT_ONCE = 2;

	/** Who would be further back than this is asked to come again. */
	static final int WAITING = 20;

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration COME_AGAIN = Duration.ofSeconds(10);

	private static final int ROWS_IN_MEMORY = 2_000;

	private static final int PAGES_IN_MEMORY = 50;

	private static final int SWAP_BLOCK = 4_096;

	private static final int SWAP_GROWTH = 256;

	private final ReportTemplates templates = new ReportTemplates();

	private final Semaphore places = new Semaphore(AT_ONCE, true);

	/**
	 * Waits for one of two places, since a large report takes memory and a processor; the
	 * line is served in order and is not endless.
	 * @throws Overloaded if too many wait already, or no place came free within a minute
	 * @throws IllegalArgumentException if the template, its format, its parameters or its
	 * rows do not fit
	 */
	public RenderedReport render(ReportRequest request) {
		var run = new ReportRun(request, this.templates.named(request.template()));
		takePlace();
		try {
			byte[] content = content(request, run);
			return new RenderedReport(content, request.format().mediaType(), run.fileName(), request.rows().size(),
					run.controlTotal(), run.id(), Sha256.of(content));
		}
		catch (JRException ex) {
			throw new IllegalStateException("Report " + request.template() + " cannot be rendered", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.places.release();
		}
	}

	private void takePlace() {
		try {
			if (this.places.getQueueLength() < WAITING
					&& this.places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw new Overloaded("document.ReportRendering.busy", COME_AGAIN);
	}

	private byte[] content(ReportRequest request, ReportRun run) throws JRException, IOException {
		Map<String, Object> parameters = run.parameters();
		if (request.rows().size() <= ROWS_IN_MEMORY) {
			return export(request, run, parameters);
		}
		Path folder = Files.createTempDirectory("cailian-report");
		var virtualizer = new JRSwapFileVirtualizer(PAGES_IN_MEMORY,
				new JRSwapFile(folder.toString(), SWAP_BLOCK, SWAP_GROWTH), true,
				new DeflateStreamCompression(Deflater.BEST_SPEED));
		try {
			parameters.put(JRParameter.REPORT_VIRTUALIZER, virtualizer);
			return export(request, run, parameters);
		}
		finally {
			virtualizer.cleanup();
			Files.delete(folder);
		}
	}

	private byte[] export(ReportRequest request, ReportRun run, Map<String, Object> parameters)
			throws JRException, IOException {
		JasperPrint print = JasperFillManager.fillReport(this.templates.named(request.template()).report(), parameters,
				run.rows());
		return switch (request.format()) {
			case PDF -> new RepeatablePdf(request.asOf(), run.id()).of(ReportExport.pdf(print, run));
			case XLSX -> new RepeatableWorkbook(request.asOf()).of(ReportExport.xlsx(print, facts(run), run));
			case CSV -> ReportExport.csv(print);
		};
	}

	private JasperPrint facts(ReportRun run) throws JRException {
		return JasperFillManager.fillReport(this.templates.named("run-facts").report(), run.parameters(),
				run.factRows());
	}

}
