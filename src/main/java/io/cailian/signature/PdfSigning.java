package io.cailian.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.TextWrapping;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.RegionalSettings;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Puts signatures into PDF documents: PAdES baseline B (ETSI EN 319 142-1), SHA-256 with
 * RSA or ECDSA. Each is appended to the file, so that those before it stay valid.
 */
@Component
class PdfSigning {

	private static final String FONT = "fonts/NotoSansSC-Regular.ttf";

	private static final float TEXT_SIZE = 8;

	private final ZoneId zone;

	PdfSigning(RegionalSettings settings) {
		this.zone = settings.zone();
	}

	/**
	 * Signs all of a document as it is.
	 * @return the signed document, which begins with the bytes of the given one
	 * @throws RuleViolation if the certificate is not fit at that time
	 */
	byte[] sign(byte[] document, SigningKey key, SignatureNote note, Instant at) {
		CertificateStanding standing = CertificateStanding.of(key.certificate(), at);
		if (standing != CertificateStanding.FIT) {
			throw new RuleViolation("signature.Certificate." + standing,
					CertificateNames.of(key.certificate().getSubjectX500Principal()));
		}
		PAdESSignatureParameters parameters = parameters(key, note, at);
		PAdESService service = new PAdESService(new CommonCertificateVerifier());
		service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
		DSSDocument unsigned = new InMemoryDocument(document);
		ToBeSigned digest = service.getDataToSign(unsigned, parameters);
		SignatureAlgorithm algorithm = parameters.getSignatureAlgorithm();
		DSSDocument signed = service.signDocument(unsigned, parameters,
				new SignatureValue(algorithm, value(key, algorithm, digest)));
		try (InputStream content = signed.openStream()) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private PAdESSignatureParameters parameters(SigningKey key, SignatureNote note, Instant at) {
		PAdESSignatureParameters parameters = new PAdESSignatureParameters();
		List<CertificateToken> chain = key.chain().stream().map(CertificateToken::new).toList();
		parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
		parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
		parameters.setSigningCertificate(chain.getFirst());
		parameters.setCertificateChain(chain);
		parameters.bLevel().setSigningDate(Date.from(at));
		parameters.setSigningTimeZone(TimeZone.getTimeZone(this.zone));
		parameters.setSignerName(note.name());
		parameters.setReason(note.reason());
		note.place().ifPresent((place) -> parameters.setImageParameters(image(note, place, at)));
		return parameters;
	}

	private SignatureImageParameters image(SignatureNote note, SignatureNote.Place place, Instant at) {
		SignatureFieldParameters field = new SignatureFieldParameters();
		field.setPage(place.page());
		field.setOriginX(place.left());
		field.setOriginY(place.top());
		field.setWidth(place.width());
		field.setHeight(place.height());
		SignatureImageTextParameters text = new SignatureImageTextParameters();
		text.setText(note.name() + "\n" + note.reason() + "\n"
				+ DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx").format(at.atZone(this.zone)));
		text.setFont(font());
		text.setTextWrapping(TextWrapping.FILL_BOX_AND_LINEBREAK);
		SignatureImageParameters image = new SignatureImageParameters();
		image.setFieldParameters(field);
		image.setTextParameters(text);
		return image;
	}

	private static DSSFileFont font() {
		try (InputStream content = new ClassPathResource(FONT).getInputStream()) {
			DSSFileFont font = new DSSFileFont(new InMemoryDocument(content.readAllBytes(), FONT), TEXT_SIZE);
			font.setEmbedFontSubset(true);
			return font;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] value(SigningKey key, SignatureAlgorithm algorithm, ToBeSigned digest) {
		try {
			Signature signature = Signature.getInstance(algorithm.getJCEId());
			signature.initSign(key.key());
			signature.update(digest.getBytes());
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("signing with " + algorithm, ex);
		}
	}

}
