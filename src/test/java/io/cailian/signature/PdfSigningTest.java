package io.cailian.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.RegionalSettings;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.operator.OperatorCreationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Two parties sign the same document, and every change afterwards is found.
 */
@SuppressWarnings("NullAway.Init")
class PdfSigningTest {

	private static final Instant NOW = TestAuthority.NOW;

	private static final SignatureNote BUYER = new SignatureNote("陈国强", "采链示范集团有限公司",
			Optional.of(new SignatureNote.Place(1, 60, 640, 200, 48)));

	private static final SignatureNote SUPPLIER = new SignatureNote("周敏", "江苏澄远电缆设备有限公司",
			Optional.of(new SignatureNote.Place(1, 320, 640, 200, 48)));

	private static TestAuthority authority;

	private static SigningKey chen;

	private static SigningKey zhou;

	private static PdfSigning signing;

	private static SignatureCheck check;

	private static byte[] twice;

	@TempDir
	private static Path directory;

	@BeforeAll
	static void twoPartiesSign() throws GeneralSecurityException, OperatorCreationException, IOException {
		authority = new TestAuthority("Cailian Test CA");
		chen = authority.issue("Chen Guoqiang");
		zhou = authority.issue("Zhou Min");
		Path trusted = Files.writeString(directory.resolve("authorities.pem"), authority.pem());
		signing = new PdfSigning(new RegionalSettings(ZoneId.of("Asia/Shanghai")));
		check = new SignatureCheck(new TrustedAuthorities(trusted.toString()));
		twice = signing.sign(signing.sign(document(), chen, BUYER, NOW), zhou, SUPPLIER, NOW.plusSeconds(60));
	}

	@Test
	void bothSignaturesHoldAndSayWhoSignedWhenAndWithWhat() {
		CheckedDocument checked = check.check(twice);

		assertThat(checked.isValid()).isTrue();
		assertThat(checked.signatures()).extracting(CheckedSignature::signer)
			.containsExactly("Chen Guoqiang", "Zhou Min");
		assertThat(checked.signatures()).allSatisfy((each) -> {
			assertThat(each.authority()).isEqualTo("Cailian Test CA");
			assertThat(each.algorithm()).isEqualTo("RSA_SHA256");
			assertThat(each.trusted()).isTrue();
			assertThat(each.certificate()).isEqualTo(CertificateStanding.FIT);
		});
		assertThat(checked.signatures()).extracting(CheckedSignature::at).containsExactly(NOW, NOW.plusSeconds(60));
	}

	@Test
	void theSecondSignatureIsAppendedToTheFirst() {
		byte[] once = signing.sign(document(), chen, BUYER, NOW);

		assertThat(signing.sign(once, zhou, SUPPLIER, NOW)).startsWith(once);
		assertThat(once).startsWith(document());
	}

	@Test
	void aSignatureOfAnEllipticCurveHoldsToo() throws GeneralSecurityException, OperatorCreationException, IOException {
		SigningKey curve = authority.issue("Curve", "EC", 256, KeyUsage.nonRepudiation, NOW.minus(Duration.ofDays(1)),
				NOW.plus(Duration.ofDays(1)));

		CheckedDocument checked = check.check(signing.sign(document(), curve, BUYER, NOW));

		assertThat(checked.isValid()).isTrue();
		assertThat(checked.signatures()).extracting(CheckedSignature::algorithm).containsExactly("ECDSA_SHA256");
	}

	@Test
	void everyChangedByteOfWhatIsSignedIsFound() {
		SplittableRandom random = new SplittableRandom(20261123);
		for (int change = 0; change < 60; change++) {
			int at = random.nextInt(twice.length);
			if (isSignatureValue(twice, at)) {
				continue;
			}
			byte[] changed = twice.clone();
			changed[at] ^= (byte) (1 << random.nextInt(8));

			assertThat(isValid(changed)).as("byte %d of %d", at, twice.length).isFalse();
		}
	}

	@Test
	void theSpaceBehindASignatureHidesNothing() {
		byte[] changed = twice.clone();
		int end = new String(twice, StandardCharsets.ISO_8859_1).lastIndexOf("00>");
		changed[end] = '7';

		assertThat(isValid(changed)).isFalse();
	}

	@Test
	void whatIsAppendedAfterTheLastSignatureIsFound() throws IOException {
		byte[] appended = Arrays.copyOf(twice, twice.length + 1);
		appended[twice.length] = '\n';

		assertThat(isValid(appended)).isFalse();
		assertThat(isValid(withAnotherLine(twice))).isFalse();
	}

	@Test
	void whatIsChangedBetweenTwoSignaturesIsFoundAtTheFirst() throws IOException {
		byte[] once = signing.sign(document(), chen, BUYER, NOW);
		CheckedDocument checked = check.check(signing.sign(withAnotherLine(once), zhou, SUPPLIER, NOW));

		assertThat(checked.isValid()).isFalse();
		assertThat(checked.signatures()).extracting(CheckedSignature::unchanged).containsExactly(false, true);
	}

	@Test
	void anUnsignedDocumentIsNotValid() {
		assertThat(check.check(document()).isValid()).isFalse();
	}

	@Test
	void whatIsNoDocumentIsRefused() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> check.check("no document".getBytes(StandardCharsets.UTF_8)))
			.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo("signature.Check.unreadable"));
	}

	@Test
	void anAuthorityNobodyTrustsIsSaid() throws GeneralSecurityException, OperatorCreationException, IOException {
		SigningKey foreign = new TestAuthority("Somebody").issue("Chen Guoqiang");

		assertThat(check.check(signing.sign(document(), foreign, BUYER, NOW)).signatures())
			.extracting(CheckedSignature::trusted)
			.containsExactly(false);
	}

	@Test
	void nobodySignsWithAnExpiredCertificate() throws GeneralSecurityException, OperatorCreationException, IOException {
		assertRefused(authority.issue("Old", "RSA", 2048, KeyUsage.digitalSignature, NOW.minus(Duration.ofDays(9)),
				NOW.minus(Duration.ofDays(1))), "signature.Certificate.EXPIRED");
	}

	@Test
	void nobodySignsBeforeTheCertificateBegins()
			throws GeneralSecurityException, OperatorCreationException, IOException {
		assertRefused(authority.issue("New", "RSA", 2048, KeyUsage.digitalSignature, NOW.plus(Duration.ofDays(1)),
				NOW.plus(Duration.ofDays(9))), "signature.Certificate.NOT_YET");
	}

	@Test
	void nobodySignsWithTheCertificateOfAServer()
			throws GeneralSecurityException, OperatorCreationException, IOException {
		assertRefused(authority.issue("Server", "RSA", 2048, KeyUsage.keyEncipherment, NOW.minus(Duration.ofDays(1)),
				NOW.plus(Duration.ofDays(9))), "signature.Certificate.OTHER_USE");
	}

	@Test
	void nobodySignsWithAShortKey() throws GeneralSecurityException, OperatorCreationException, IOException {
		assertRefused(authority.issue("Short", "RSA", 1024, KeyUsage.digitalSignature, NOW.minus(Duration.ofDays(1)),
				NOW.plus(Duration.ofDays(9))), "signature.Certificate.WEAK");
	}

	@Test
	void aKeyComesOutOfItsFileWithItsPasswordOnly() throws GeneralSecurityException, IOException {
		byte[] file = TestAuthority.pkcs12(chen, "right");

		assertThat(SigningKey.ofPkcs12(file, "right".toCharArray()).certificate()).isEqualTo(chen.certificate());
		assertUnreadable(file, "wrong", "signature.Key.password");
		assertUnreadable("no key".getBytes(StandardCharsets.UTF_8), "right", "signature.Key.unreadable");
	}

	@Test
	void aKeyIsNeverPrinted() {
		assertThat(chen).asString().contains("Chen Guoqiang").doesNotContain("RSA");
	}

	/** The verdict of another reader, poppler, where the machine has it. */
	@Test
	void pdfsigCallsBothSignaturesValidAndAChangedByteInvalid() throws IOException, InterruptedException {
		assumeThat(Path.of("/usr/bin/pdfsig")).exists();
		byte[] changed = twice.clone();
		int at = new String(twice, StandardCharsets.ISO_8859_1).indexOf("/MediaBox");
		changed[at + 2] ^= 1;

		assertThat(pdfsig(twice)).contains("Signature #2").contains("Signature is Valid").doesNotContain("Invalid");
		assertThat(pdfsig(changed)).doesNotContain("Signature is Valid");
	}

	private static void assertRefused(SigningKey key, String why) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> signing.sign(document(), key, BUYER, NOW))
			.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo(why));
	}

	private static void assertUnreadable(byte[] file, String password, String why) {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> SigningKey.ofPkcs12(file, password.toCharArray()))
			.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo(why));
	}

	private static boolean isValid(byte[] document) {
		try {
			return check.check(document).isValid();
		}
		catch (RuleViolation unreadable) {
			return false;
		}
	}

	/** Whether a byte is part of a value written in hexadecimal digits of some length. */
	private static boolean isSignatureValue(byte[] document, int at) {
		int run = 0;
		for (int each = at; each < document.length && Character.digit(document[each], 16) >= 0; each++) {
			run++;
		}
		for (int each = at - 1; each >= 0 && Character.digit(document[each], 16) >= 0; each--) {
			run++;
		}
		return run > 200;
	}

	private static String pdfsig(byte[] document) throws IOException, InterruptedException {
		Path file = Files.write(directory.resolve("checked.pdf"), document);
		Process process = new ProcessBuilder("/usr/bin/pdfsig", "-nocert", file.toString()).redirectErrorStream(true)
			.start();
		try (InputStream output = process.getInputStream()) {
			String said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
			process.waitFor(30, TimeUnit.SECONDS);
			return said;
		}
	}

	private static byte[] document() {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage(PDRectangle.A4);
			document.addPage(page);
			document.setDocumentId(20261123L);
			line(document, page, "Contract CT-2026-000001: 1,200 m of cable at CNY 238.50", 760, true);
			ByteArrayOutputStream file = new ByteArrayOutputStream();
			document.save(file);
			return file.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The document with a line more, appended as an update. */
	private static byte[] withAnotherLine(byte[] signed) throws IOException {
		try (PDDocument document = Loader.loadPDF(signed)) {
			PDPage page = document.getPage(0);
			line(document, page, "at CNY 2385.00 after all", 700, false);
			page.getCOSObject().setNeedToBeUpdated(true);
			ByteArrayOutputStream file = new ByteArrayOutputStream();
			document.saveIncremental(file);
			return file.toByteArray();
		}
	}

	private static void line(PDDocument document, PDPage page, String text, float height, boolean first)
			throws IOException {
		try (PDPageContentStream content = new PDPageContentStream(document, page,
				first ? PDPageContentStream.AppendMode.OVERWRITE : PDPageContentStream.AppendMode.APPEND, true)) {
			content.beginText();
			content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
			content.newLineAtOffset(60, height);
			content.showText(text);
			content.endText();
		}
	}

}
