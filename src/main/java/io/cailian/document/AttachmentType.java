package io.cailian.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import io.cailian.kernel.RuleViolation;
import org.apache.tika.Tika;

/**
 * The kinds of file the portal takes. The content decides and the extension must agree;
 * nothing is unpacked or decoded to find out.
 */
enum AttachmentType {

	PDF("application/pdf", Set.of("pdf")) {
		@Override
		void inspect(Path file) throws IOException {
			try (InputStream in = Files.newInputStream(file)) {
				if (!new String(in.readNBytes(5), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
					throw notAllowed();
				}
			}
		}
	},

	PNG("image/png", Set.of("png")) {
		@Override
		void inspect(Path file) throws IOException {
			requireSaneSize(file);
		}
	},

	JPEG("image/jpeg", Set.of("jpg", "jpeg")) {
		@Override
		void inspect(Path file) throws IOException {
			requireSaneSize(file);
		}
	},

	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx")) {
		@Override
		void inspect(Path file) throws IOException {
			OfficePackage.require(file, "word/document.xml");
		}
	},

	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx")) {
		@Override
		void inspect(Path file) throws IOException {
			OfficePackage.require(file, "xl/workbook.xml");
		}
	};

	private static final long MAX_PIXELS = 100_000_000;

	private static final Tika TIKA = new Tika();

	private final String mediaType;

	private final Set<String> extensions;

	AttachmentType(String mediaType, Set<String> extensions) {
		this.mediaType = mediaType;
		this.extensions = extensions;
	}

	abstract void inspect(Path file) throws IOException;

	String mediaType() {
		return this.mediaType;
	}

	/**
	 * The type of a file.
	 * @throws RuleViolation if it is none of these or its name claims another
	 */
	static AttachmentType sniff(Path file, AttachmentName name) throws IOException {
		AttachmentType claimed = ofExtension(name.extension());
		String detected;
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
			detected = TIKA.detect(in, name.value());
		}
		if (!detected.equals(claimed.mediaType)) {
			throw new RuleViolation("document.Attachment.contentDiffers", name.value(), detected);
		}
		claimed.inspect(file);
		return claimed;
	}

	static RuleViolation notAllowed() {
		return new RuleViolation("document.Attachment.typeNotAllowed");
	}

	private static AttachmentType ofExtension(String extension) {
		for (AttachmentType type : values()) {
			if (type.extensions.contains(extension)) {
				return type;
			}
		}
		throw notAllowed();
	}

	private static void requireSaneSize(Path file) throws IOException {
		try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			if (!readers.hasNext()) {
				throw notAllowed();
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(in, true, true);
				if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
					throw new RuleViolation("document.Attachment.tooManyPixels");
				}
			}
			finally {
				reader.dispose();
			}
		}
	}

}
