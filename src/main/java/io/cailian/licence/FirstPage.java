package io.cailian.licence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.springframework.stereotype.Component;

/**
 * Draws the first page of a PDF, so that a licence that was scanned into one is read as a
 * picture. What a page may ask for is bounded: pictures are measured before they unfold,
 * and steps, layers and time are counted, so that no file holds the portal up.
 */
@Component
class FirstPage {

	/** The longer side of the picture, as many dots as reading needs. */
	private static final int LONGER_SIDE = 2_400;

	private static final long MOST_PIXELS = 40_000_000;

	private static final int MOST_STEPS = 200_000;

	private static final int MOST_LAYERS = 20;

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final Clock clock;

	FirstPage(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Draws it as PNG.
	 * @throws IOException if it is no such file, or asks for more than a licence needs
	 */
	synchronized void draw(Path pdf, Path picture) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
			if (document.getNumberOfPages() == 0) {
				throw new IOException("a document without pages");
			}
			PDRectangle size = document.getPage(0).getCropBox();
			float longer = Math.max(size.getWidth(), size.getHeight());
			if (!(longer >= 1)) {
				throw new IOException("a page without size");
			}
			PDFRenderer renderer = new BoundedRenderer(document, this.clock.instant().plus(PATIENCE));
			renderer.setSubsamplingAllowed(true);
			renderer.setAnnotationsFilter((annotation) -> false);
			BufferedImage image = renderer.renderImage(0, LONGER_SIDE / longer, ImageType.RGB);
			ImageIO.write(image, "png", picture.toFile());
		}
		catch (RuntimeException malformed) {
			throw new IOException("a page that cannot be drawn", malformed);
		}
	}

	private final class BoundedRenderer extends PDFRenderer {

		private final Instant until;

		BoundedRenderer(PDDocument document, Instant until) {
			super(document);
			this.until = until;
		}

		@Override
		protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
			return new BoundedDrawer(parameters, this.until);
		}

	}

	private final class BoundedDrawer extends PageDrawer {

		private final Instant until;

		private long pixels;

		private int steps;

		private int layers;

		BoundedDrawer(PageDrawerParameters parameters, Instant until) throws IOException {
			super(parameters);
			this.until = until;
		}

		@Override
		protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
			this.steps++;
			if (this.steps > MOST_STEPS || FirstPage.this.clock.instant().isAfter(this.until)) {
				throw new TooMuch("steps");
			}
			super.processOperator(operator, operands);
		}

		@Override
		protected void operatorException(Operator operator, List<COSBase> operands, IOException problem)
				throws IOException {
			if (problem instanceof TooMuch) {
				throw problem;
			}
			super.operatorException(operator, operands, problem);
		}

		@Override
		public void drawImage(PDImage image) throws IOException {
			count(image);
			if (image instanceof PDImageXObject whole && whole.getSoftMask() != null) {
				count(whole.getSoftMask());
			}
			super.drawImage(image);
		}

		@Override
		public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
			this.layers++;
			if (this.layers > MOST_LAYERS) {
				throw new TooMuch("layers");
			}
			super.showTransparencyGroup(group);
		}

		private void count(PDImage image) throws IOException {
			this.pixels += Math.max(0L, image.getWidth()) * Math.max(0L, image.getHeight());
			if (this.pixels > MOST_PIXELS) {
				throw new TooMuch("pixels");
			}
		}

	}

	/** The page asks for more than any licence. */
	private static final class TooMuch extends IOException {

		TooMuch(String what) {
			super("too many " + what);
		}

	}

}
