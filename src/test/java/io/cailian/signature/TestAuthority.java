package io.cailian.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority that issues certificates to sign with, for tests and demos.
 */
public final class TestAuthority {

	/** The time signatures of tests are made at. */
	static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

	private static final Duration YEAR = Duration.ofDays(365);

	private static final AtomicLong SERIAL = new AtomicLong(1000);

	private final KeyPair keys;

	private final X509Certificate certificate;

	public TestAuthority(String name) throws GeneralSecurityException, OperatorCreationException, IOException {
		this.keys = pair("RSA", 2048);
		X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(new X500Name("CN=" + name + ",C=CN"),
				BigInteger.valueOf(SERIAL.incrementAndGet()), Date.from(NOW.minus(YEAR.multipliedBy(5))),
				Date.from(NOW.plus(YEAR.multipliedBy(5))), new X500Name("CN=" + name + ",C=CN"), this.keys.getPublic());
		builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
		builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
		this.certificate = signed(builder, "SHA256withRSA", this.keys.getPrivate());
	}

	X509Certificate certificate() {
		return this.certificate;
	}

	/** Its certificate as a PEM file. */
	public String pem() throws GeneralSecurityException {
		return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(this.certificate.getEncoded())
				+ "\n-----END CERTIFICATE-----\n";
	}

	public SigningKey issue(String name) throws GeneralSecurityException, OperatorCreationException, IOException {
		return issue(name, "RSA", 2048, KeyUsage.digitalSignature, NOW.minus(YEAR), NOW.plus(YEAR));
	}

	SigningKey issue(String name, String algorithm, int bits, int usage, Instant from, Instant until)
			throws GeneralSecurityException, OperatorCreationException, IOException {
		KeyPair pair = pair(algorithm, bits);
		X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(this.certificate,
				BigInteger.valueOf(SERIAL.incrementAndGet()), Date.from(from), Date.from(until),
				new X500Name("CN=" + name + ",C=CN"), pair.getPublic());
		builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
		return new SigningKey(pair.getPrivate(),
				List.of(signed(builder, "SHA256withRSA", this.keys.getPrivate()), this.certificate));
	}

	/** A PKCS#12 file with one key. */
	public static byte[] pkcs12(SigningKey key, String password) throws GeneralSecurityException, IOException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		store.setKeyEntry("key", key.key(), password.toCharArray(), key.chain().toArray(Certificate[]::new));
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		store.store(file, password.toCharArray());
		return file.toByteArray();
	}

	private static KeyPair pair(String algorithm, int bits) throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
		generator.initialize(bits);
		return generator.generateKeyPair();
	}

	private static X509Certificate signed(X509v3CertificateBuilder builder, String algorithm, PrivateKey key)
			throws GeneralSecurityException, OperatorCreationException {
		return new JcaX509CertificateConverter()
			.getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(key)));
	}

}
