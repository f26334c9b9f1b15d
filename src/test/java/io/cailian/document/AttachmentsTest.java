package io.cailian.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import io.cailian.IntegrationTest;
import io.cailian.kernel.RuleViolation;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@IntegrationTest
class AttachmentsTest {

	private static final int MEGABYTE = 1024 * 1024;

	@Autowired
	private Attachments attachments;

	@Autowired
	private AttachmentRecords records;

	@Autowired
	private FileStore files;

	@Autowired
	private Clock clock;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void eachKindTakenComesBackAsItWas() throws Exception {
		check("营业执照.pdf", pdf(), "application/pdf");
		check("photo.PNG", image("png"), "image/png");
		check("photo.jpeg", image("jpg"), "image/jpeg");
		check("letter.docx", docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
		check("prices.xlsx", xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
	}

	@ParameterizedTest
	@CsvSource({ "bad.exe", "page.html", "macro.docm", "noextension", "picture.svg", "archive.zip" })
	void otherKindsAreRefusedByName(String name) throws IOException {
		refused("document.Attachment.typeNotAllowed", name, pdf());
	}

	@Test
	void contentThatIsNotWhatItsNameSaysIsRefused() throws IOException {
		byte[] html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

		refused("document.Attachment.contentDiffers", "page.pdf", html);
		refused("document.Attachment.contentDiffers", "photo.jpg", image("png"));
		refused("document.Attachment.contentDiffers", "photo.png", docx());
		refused("document.Attachment.contentDiffers", "program.docx",
				"MZ\u0000\u0003".getBytes(StandardCharsets.US_ASCII));
	}

	@Test
	void aWebPageThatOnlyHidesAPdfIsRefused() throws IOException {
		ByteArrayOutputStream polyglot = new ByteArrayOutputStream();
		polyglot.writeBytes("<html><script>alert(1)</script>\n".getBytes(StandardCharsets.UTF_8));
		polyglot.writeBytes(pdf());

		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.attachments.store("polyglot.pdf", stream(polyglot.toByteArray())))
			.satisfies((ex) -> assertThat(ex.messageKey()).isIn("document.Attachment.contentDiffers",
					"document.Attachment.typeNotAllowed"));
	}

	@Test
	void anyZipIsNotAnOfficeFile() throws IOException {
		refused("document.Attachment.typeNotAllowed", "letter.docx", zip("hello.txt", 10));
		refused("document.Attachment.typeNotAllowed", "prices.xlsx", docx());
	}

	@Test
	void anOfficeFileWithMacrosIsRefused() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String name : new String[] { "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin" }) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write('x');
			}
		}

		refused("document.Attachment.macros", "letter.docx", bytes.toByteArray());
	}

	@Test
	void aZipBombIsRefusedWithoutUnpackingIt() throws IOException {
		refused("document.Attachment.unpacksTooLarge", "bomb.docx", zip("word/document.xml", 64 * MEGABYTE));
	}

	@Test
	void tooManyPartsAreRefused() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			for (int i = 0; i < 5_001; i++) {
				zip.putNextEntry(new ZipEntry("word/part" + i));
			}
		}

		refused("document.Attachment.unpacksTooLarge", "parts.docx", bytes.toByteArray());
	}

	@Test
	void anOfficeFileThatDeclaresEntitiesIsRefused() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			zip.write(("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
					+ "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
					+ ".spreadsheetml.sheet.main+xml\"/></Types>")
				.getBytes(StandardCharsets.UTF_8));
			zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
			zip.write("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>"
				.getBytes(StandardCharsets.UTF_8));
		}

		refused("document.Attachment.entities", "prices.xlsx", bytes.toByteArray());
	}

	@Test
	void aPictureWithTooManyPixelsIsRefusedByItsHeader() throws IOException {
		byte[] png = image("png");
		byte[] huge = png.clone();
		for (int offset : new int[] { 16, 20 }) {
			huge[offset] = 0;
			huge[offset + 1] = 0;
			huge[offset + 2] = 0x4E;
			huge[offset + 3] = 0x20;
		}
		CRC32 crc = new CRC32();
		crc.update(huge, 12, 17);
		for (int i = 0; i < 4; i++) {
			huge[29 + i] = (byte) (crc.getValue() >>> (24 - 8 * i));
		}

		refused("document.Attachment.tooManyPixels", "huge.png", huge);
	}

	@Test
	void anEmptyFileIsRefused() {
		refused("document.Attachment.empty", "empty.pdf", new byte[0]);
	}

	@Test
	void aFileThatNeverEndsIsCutOffJustAfterTheLimit() {
		EndlessStream endless = new EndlessStream();

		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.attachments.store("endless.pdf", endless))
			.satisfies((ex) -> {
				assertThat(ex.messageKey()).isEqualTo("document.Attachment.tooLarge");
				assertThat(ex.args()).containsExactly(20L);
			});

		assertThat(endless.given).isLessThan(20L * MEGABYTE + 256 * 1024);
	}

	@ParameterizedTest
	@CsvSource({ "../../x.pdf, x.pdf", "..\\..\\x.pdf, x.pdf", "/etc/passwd.pdf, passwd.pdf", "....pdf, ''",
			"a<b>:c.pdf, a_b__c.pdf", "...hidden.pdf, hidden.pdf" })
	void aNameNeverLeadsOutOfTheFolder(String given, String kept) throws IOException {
		if (kept.isEmpty()) {
			refused("document.Attachment.typeNotAllowed", given, pdf());
			return;
		}

		AttachmentInfo info = this.attachments.info(this.attachments.store(given, stream(pdf())));

		assertThat(info.fileName()).isEqualTo(kept);
	}

	@Test
	void aNameWithADirectionMarkCannotPretendToBeAnother() throws IOException {
		refused("document.Attachment.typeNotAllowed", "invoice\u202Efdp.exe", pdf());

		AttachmentInfo info = this.attachments
			.info(this.attachments.store("in\u202Evoice\u0000\r\n.pdf", stream(pdf())));
		assertThat(info.fileName()).isEqualTo("invoice.pdf");
	}

	@Test
	void aVeryLongNameIsShortenedAndKeepsItsEnding() throws IOException {
		AttachmentInfo info = this.attachments.info(this.attachments.store("𠮷".repeat(400) + ".pdf", stream(pdf())));

		assertThat(info.fileName()).startsWith("𠮷").endsWith("𠮷.pdf");
		assertThat(info.fileName().codePoints().count()).isEqualTo(150);
	}

	@Test
	void aNameWithoutLettersIsRefused() throws IOException {
		refused("document.Attachment.nameMissing", "///", pdf());
	}

	@Test
	void aFileOfARefusedTransactionIsGone() throws IOException {
		AtomicReference<AttachmentId> stored = new AtomicReference<>();
		byte[] pdf = pdf();

		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.transaction.execute((status) -> {
			stored.set(this.attachments.store("doomed.pdf", stream(pdf)));
			throw new IllegalStateException("later step fails");
		}));

		assertThat(stored.get()).isNotNull();
		assertThatIllegalArgumentException().isThrownBy(() -> this.attachments.info(stored.get()));
		try (Stream<Path> all = Files.walk(this.files.folder())) {
			assertThat(all.map((path) -> path.getFileName().toString())).doesNotContain(stored.get().toString());
		}
	}

	@Test
	void nothingRefusedStaysOnDisk() throws IOException {
		refused("document.Attachment.empty", "empty.pdf", new byte[0]);
		refused("document.Attachment.contentDiffers", "photo.jpg", image("png"));

		try (Stream<Path> incoming = Files.list(this.files.folder().resolve("incoming"))) {
			assertThat(incoming).isEmpty();
		}
	}

	@Test
	void whatNoDocumentClaimsIsRemovedAfterADayAndNothingElse() throws IOException {
		AttachmentId forgotten = this.attachments.store("forgotten.pdf", stream(pdf()));
		AttachmentId claimed = this.attachments.store("claimed.pdf", stream(pdf()));
		this.transaction.executeWithoutResult((status) -> this.attachments.claim(List.of(claimed)));

		sweepAt(this.clock.instant().plus(AttachmentSweep.PATIENCE).minusSeconds(60));
		assertThat(this.attachments.info(forgotten).fileName()).isEqualTo("forgotten.pdf");
		sweepAt(this.clock.instant().plus(AttachmentSweep.PATIENCE).plusSeconds(1));

		assertThatIllegalArgumentException().isThrownBy(() -> this.attachments.info(forgotten));
		try (Stream<Path> all = Files.walk(this.files.folder())) {
			assertThat(all.map((path) -> path.getFileName().toString())).contains(claimed.toString())
				.doesNotContain(forgotten.toString());
		}
		try (InputStream in = this.attachments.open(claimed)) {
			assertThat(in.readAllBytes()).isNotEmpty();
		}
	}

	@Test
	void aFileIsPartOfOneDocumentOnly() throws IOException {
		AttachmentId id = this.attachments.store("licence.pdf", stream(pdf()));
		this.transaction.executeWithoutResult((status) -> this.attachments.claim(List.of(id)));

		for (AttachmentId taken : List.of(id, new AttachmentId(UUID.randomUUID()))) {
			assertThatExceptionOfType(RuleViolation.class)
				.isThrownBy(
						() -> this.transaction.executeWithoutResult((status) -> this.attachments.claim(List.of(taken))))
				.extracting(RuleViolation::messageKey)
				.isEqualTo("document.Attachment.notWaiting");
		}
	}

	private void sweepAt(Instant now) {
		new AttachmentSweep(this.records, this.files, this.transaction, Clock.fixed(now, ZoneOffset.UTC))
			.removeUnclaimed();
	}

	private void check(String name, byte[] content, String mediaType) throws Exception {
		AttachmentId id = this.attachments.store(name, stream(content));

		AttachmentInfo info = this.attachments.info(id);
		assertThat(info.fileName()).isEqualTo(name);
		assertThat(info.mediaType()).isEqualTo(mediaType);
		assertThat(info.size()).isEqualTo(content.length);
		assertThat(info.sha256())
			.isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
		try (InputStream in = this.attachments.open(id)) {
			assertThat(in.readAllBytes()).isEqualTo(content);
		}
	}

	private void refused(String key, String name, byte[] content) {
		assertThatExceptionOfType(RuleViolation.class).as(name)
			.isThrownBy(() -> this.attachments.store(name, stream(content)))
			.extracting(RuleViolation::messageKey)
			.isEqualTo(key);
	}

	private static InputStream stream(byte[] content) {
		return new ByteArrayInputStream(content);
	}

	private static byte[] pdf() throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.addPage(new PDPage());
			document.save(out);
			return out.toByteArray();
		}
	}

	private static byte[] image(String format) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), format, out);
		return out.toByteArray();
	}

	private static byte[] docx() throws IOException {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.createParagraph().createRun().setText("授标通知");
			document.write(out);
			return out.toByteArray();
		}
	}

	private static byte[] xlsx() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			workbook.createSheet("价格").createRow(0).createCell(0).setCellValue(1.5);
			workbook.write(out);
			return out.toByteArray();
		}
	}

	private static byte[] zip(String name, int size) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(name));
			byte[] zeros = new byte[Math.min(size, MEGABYTE)];
			for (int written = 0; written < size; written += zeros.length) {
				zip.write(zeros);
			}
		}
		return bytes.toByteArray();
	}

	/** Begins like a PDF and goes on for ever, counting what was taken from it. */
	private static final class EndlessStream extends InputStream {

		private long given;

		@Override
		public int read() {
			this.given++;
			return 'x';
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			this.given += length;
			return length;
		}

	}

}
