package io.cailian.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.PdfModificationDetection;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import io.cailian.kernel.RuleViolation;
import io.cailian.kernel.Sha256;
import org.bouncycastle.asn1.ASN1InputStream;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Checks the signatures of a PDF document: that not one byte they cover was changed, that
 * nothing but further signatures came after them, and who signed with which certificate.
 */
@Component
class SignatureCheck {

	private static final int HEXADECIMAL = 16;

	private static final char[] NO_PASSWORD = {};

	/** Where the part after the signature begins, in the range of bytes it covers. */
	private static final int SECOND_PART = 2;

	private final TrustedAuthorities authorities;

	SignatureCheck(TrustedAuthorities authorities) {
		this.authorities = authorities;
	}

	/**
	 * Checks a document.
	 * @throws RuleViolation if it is no PDF document that can be read
	 */
	CheckedDocument check(byte[] document) {
		List<PAdESSignature> signatures = read(new InMemoryDocument(document));
		PAdESSignature last = signatures.isEmpty() ? null : signatures.getLast();
		boolean complete = last != null && end(last) == document.length;
		return new CheckedDocument(signatures.stream().map((each) -> checked(each, complete)).toList());
	}

	/** The signatures, each knowing what was changed after it. */
	private static List<PAdESSignature> read(DSSDocument document) {
		try {
			IPdfObjFactory pdf = new PdfBoxNativeObjectFactory();
			PDFDocumentAnalyzer analyzer = new PDFDocumentAnalyzer(document);
			analyzer.setPdfObjFactory(pdf);
			analyzer.setCertificateVerifier(new CommonCertificateVerifier());
			List<AdvancedSignature> signatures = analyzer.getSignatures();
			pdf.newPAdESSignatureService().analyzePdfModifications(document, signatures, NO_PASSWORD);
			return signatures.stream()
				.map(PAdESSignature.class::cast)
				.sorted(Comparator.comparingLong(SignatureCheck::end))
				.toList();
		}
		catch (DSSException | IllegalInputException | IllegalArgumentException ex) {
			throw new RuleViolation("signature.Check.unreadable");
		}
	}

	private CheckedSignature checked(PAdESSignature signature, boolean complete) {
		signature.checkSignatureIntegrity();
		CertificateToken token = signature.getSigningCertificateToken();
		Instant at = (signature.getSigningTime() == null) ? Instant.EPOCH : signature.getSigningTime().toInstant();
		boolean intact = signature.getSignatureCryptographicVerification().isSignatureValid()
				&& signature.getPdfRevision().getByteRange().isValid() && token != null
				&& isFilledWithZeros(signature.getPdfSignatureDictionary().getContents());
		if (token == null) {
			return new CheckedSignature("", "", "", "", at, "", false, false, CertificateStanding.OTHER_USE, false);
		}
		X509Certificate certificate = token.getCertificate();
		List<X509Certificate> chain = chain(certificate, signature.getCertificates());
		return new CheckedSignature(CertificateNames.of(certificate.getSubjectX500Principal()),
				CertificateNames.of(certificate.getIssuerX500Principal()),
				certificate.getSerialNumber().toString(HEXADECIMAL).toUpperCase(Locale.ROOT),
				Sha256.of(token.getEncoded()), at, String.valueOf(signature.getSignatureAlgorithm()), intact,
				complete && isUnchanged(signature.getPdfRevision().getModificationDetection()),
				CertificateStanding.of(certificate, at), this.authorities.trust(chain, at));
	}

	/** The certificate, the one it was issued by, and so on, of those that came along. */
	private static List<X509Certificate> chain(X509Certificate certificate, List<CertificateToken> sent) {
		List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
		while (chain.size() <= sent.size()) {
			X509Certificate last = chain.getLast();
			Optional<X509Certificate> issuer = sent.stream()
				.map(CertificateToken::getCertificate)
				.filter((each) -> !chain.contains(each)
						&& each.getSubjectX500Principal().equals(last.getIssuerX500Principal()))
				.findFirst();
			if (issuer.isEmpty()) {
				break;
			}
			chain.add(issuer.get());
		}
		return chain;
	}

	/** Where what it covers ends in the file. */
	private static long end(PAdESSignature signature) {
		List<BigInteger> range = signature.getPdfRevision().getByteRange().toBigIntegerList();
		return range.get(SECOND_PART).add(range.get(SECOND_PART + 1)).longValue();
	}

	/** The place kept for a signature is longer than it, and no signature covers it. */
	private static boolean isFilledWithZeros(byte[] contents) {
		try (ASN1InputStream value = new ASN1InputStream(new ByteArrayInputStream(contents))) {
			value.readObject();
			for (int left = value.read(); left >= 0; left = value.read()) {
				if (left != 0) {
					return false;
				}
			}
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean isUnchanged(@Nullable PdfModificationDetection found) {
		if (found == null) {
			return false;
		}
		PdfObjectModifications objects = found.getObjectModifications();
		return found.getAnnotationOverlaps().isEmpty() && found.getPageDifferences().isEmpty()
				&& found.getVisualDifferences().isEmpty() && (objects == null
						|| objects.getUndefinedChanges().isEmpty() && objects.getAnnotCreationChanges().isEmpty());
	}

}
