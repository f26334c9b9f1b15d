package io.cailian.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class VaultTest {

	private static final String CONTEXT = "supplier|bank_account|42";

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@SuppressWarnings("NullAway.Init")
	private Path file;

	@SuppressWarnings("NullAway.Init")
	private FieldCipher cipher;

	@BeforeEach
	void startWithNewKeys() {
		this.file = this.folder.resolve("keys/master.keys");
		this.cipher = cipher(this.file, true);
	}

	@Test
	void aValueComesBackInItsOwnContext() {
		String sealed = this.cipher.encrypt("6222 0210 0111 4567 890 龘", CONTEXT);

		assertThat(sealed).startsWith("v2:AES:k").doesNotContain("6222");
		assertThat(sealed.split(":")).hasSize(5);
		assertThat(this.cipher.decrypt(sealed, CONTEXT)).isEqualTo("6222 0210 0111 4567 890 龘");
	}

	@Test
	void aValueMovedToAnotherRowOrColumnIsRefused() {
		String sealed = this.cipher.encrypt("secret", CONTEXT);

		assertThatIllegalStateException().isThrownBy(() -> this.cipher.decrypt(sealed, "supplier|bank_account|43"));
		assertThatIllegalStateException().isThrownBy(() -> this.cipher.decrypt(sealed, "supplier|tax_number|42"));
	}

	@Test
	void everyChangedCharacterIsNoticed() {
		String sealed = this.cipher.encrypt("secret", CONTEXT);

		for (int i = 0; i < sealed.length(); i++) {
			char other = (sealed.charAt(i) == 'A') ? 'B' : 'A';
			String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
			boolean sameBytes = decodesAlike(sealed, changed);
			if (!sameBytes) {
				assertThatIllegalStateException().as("position " + i)
					.isThrownBy(() -> this.cipher.decrypt(changed, CONTEXT));
			}
		}
	}

	@Test
	void nothingSealedByAnotherInstallationOpens() {
		FieldCipher other = cipher(this.folder.resolve("other/master.keys"), true);

		String sealed = other.encrypt("secret", CONTEXT);

		assertThatIllegalStateException().isThrownBy(() -> this.cipher.decrypt(sealed, CONTEXT));
	}

	@Test
	void textThatWasNeverSealedIsRefused() {
		for (String text : new String[] { "", "secret", "v1:k:a:b", "v2:k1::", "v1:::", "v1:index:AAAAAAAAAAAAAAAA:",
				"v2:AES:k1::", "v2:DES:k1:AAAAAAAAAAAAAAAA:AAAA", "v2:AES:index:AAAAAAAAAAAAAAAA:" }) {
			assertThatIllegalStateException().as(text).isThrownBy(() -> this.cipher.decrypt(text, CONTEXT));
		}
	}

	@Test
	void equalValuesNeverLookEqualWhenSealed() {
		Set<String> seen = new HashSet<>();

		for (int i = 0; i < 1000; i++) {
			seen.add(this.cipher.encrypt("same", CONTEXT));
		}

		assertThat(seen).hasSize(1000);
	}

	@Test
	void aNewerKeyEncryptsAndTheOldOneStillReads() throws IOException {
		String sealed = this.cipher.encrypt("secret", CONTEXT);
		String index = this.cipher.blindIndex("secret", "bank");
		addKey("k-new");

		FieldCipher rotated = cipher(this.file, false);

		assertThat(rotated.decrypt(sealed, CONTEXT)).isEqualTo("secret");
		assertThat(rotated.encrypt("secret", CONTEXT)).startsWith("v2:AES:k-new:");
		assertThat(rotated.blindIndex("secret", "bank")).isEqualTo(index);
	}

	@Test
	void aBlindIndexIsEqualOnlyForOneValueOfOnePurpose() {
		String index = this.cipher.blindIndex("6222", "bank");

		assertThat(index).matches("[0-9a-f]{64}").isEqualTo(this.cipher.blindIndex("6222", "bank"));
		assertThat(index).isNotEqualTo(this.cipher.blindIndex("6223", "bank"))
			.isNotEqualTo(this.cipher.blindIndex("6222", "tax"));
		assertThat(this.cipher.blindIndex("b:c", "a")).isNotEqualTo(this.cipher.blindIndex("c", "a:b"));
	}

	@Test
	void aDocumentOpensOnlyUnderItsOwnKeyAndContext() {
		DataKeys dataKeys = new DataKeys(MasterKeys.load(this.file, false), Algorithm.AES);
		byte[] plain = "总价 2875.00".getBytes(StandardCharsets.UTF_8);
		WrappedKey key = dataKeys.createWrapped("bid|1");
		WrappedKey other = dataKeys.createWrapped("bid|1");

		byte[] sealed = dataKeys.seal(key, plain, "bid|1");

		assertThat(dataKeys.open(key, sealed, "bid|1")).isEqualTo(plain);
		assertThatIllegalStateException().isThrownBy(() -> dataKeys.open(key, sealed, "bid|2"));
		assertThatIllegalStateException().isThrownBy(() -> dataKeys.open(other, sealed, "bid|1"));
		assertThatIllegalStateException().isThrownBy(() -> dataKeys.open(key, new byte[5], "bid|1"));
		assertThat(key.toString()).doesNotContain(key.value());
	}

	@Test
	void theKeyFileIsForItsOwnerAlone() throws IOException {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.file))).isEqualTo("rw-------");
		assertThat(this.file.getParent()).isDirectoryNotContaining("glob:**.new");
	}

	@Test
	void realUseDoesNotStartWithoutItsKeyFile() {
		assertThatIllegalStateException().isThrownBy(() -> MasterKeys.load(this.folder.resolve("missing.keys"), false))
			.withMessageContaining("does not exist");
	}

	@Test
	void aDamagedKeyFileStopsTheStartWithoutShowingKeys() throws IOException {
		String key = Base64.getEncoder().encodeToString(new byte[31]);
		Files.writeString(this.file, "k9:" + key + "\n", StandardOpenOption.APPEND);

		assertThatIllegalStateException().isThrownBy(() -> MasterKeys.load(this.file, false))
			.withMessageNotContaining(key);
	}

	@Test
	void theChineseCipherSealsAndIsBoundAsTheOtherIs() {
		FieldCipher chinese = new FieldCipher(MasterKeys.load(this.file, false), Algorithm.SM4);

		String sealed = chinese.encrypt("账号 6222", CONTEXT);

		assertThat(sealed).startsWith("v2:SM4:k");
		assertThat(chinese.decrypt(sealed, CONTEXT)).isEqualTo("账号 6222");
		assertThat(this.cipher.decrypt(sealed, CONTEXT)).isEqualTo("账号 6222");
		assertThatIllegalStateException().isThrownBy(() -> chinese.decrypt(sealed, "supplier|bank_account|43"));
		assertThatIllegalStateException().isThrownBy(() -> chinese.decrypt(sealed.replaceFirst("SM4", "AES"), CONTEXT));
	}

	/** GB/T 32907 appendix A, one block; the mode is checked by its own round trips. */
	@Test
	void theChineseCipherIsTheOneOfTheStandard() {
		byte[] block = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
		SM4Engine engine = new SM4Engine();
		engine.init(true, new KeyParameter(block));
		byte[] out = new byte[16];
		engine.processBlock(block, 0, out, 0);

		assertThat(HexFormat.of().formatHex(out)).isEqualTo("681edf34d206965e86b3e94f536e4246");
	}

	@Test
	void valuesOfTheFirstVersionAreStillRead() throws Exception {
		MasterKeys keys = MasterKeys.load(this.file, false);
		byte[] key = keys.mac(keys.active(), "field\u0001");
		byte[] nonce = new byte[12];
		Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
		aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
		aes.updateAAD(CONTEXT.getBytes(StandardCharsets.UTF_8));
		Base64.Encoder text = Base64.getUrlEncoder().withoutPadding();
		String former = "v1:" + keys.active() + ":" + text.encodeToString(nonce) + ":"
				+ text.encodeToString(aes.doFinal("secret".getBytes(StandardCharsets.UTF_8)));

		assertThat(this.cipher.decrypt(former, CONTEXT)).isEqualTo("secret");
	}

	@Test
	void aKeyAddedByAnotherIsFoundWhenItIsNeeded() {
		FieldCipher portal = cipher(this.file, false);
		String added = MasterKeys.load(this.file, false).add();

		String sealed = cipher(this.file, false).encrypt("secret", CONTEXT);

		assertThat(sealed).startsWith("v2:AES:" + added + ":");
		assertThat(portal.decrypt(sealed, CONTEXT)).isEqualTo("secret");
	}

	@Test
	void theKeyThatSealsCannotBeRetiredAndTheFileStaysItsOwners() throws IOException {
		MasterKeys keys = MasterKeys.load(this.file, false);
		String former = keys.active();
		String sealed = this.cipher.encrypt("secret", CONTEXT);
		keys.add();

		assertThatIllegalStateException().isThrownBy(() -> keys.retire(keys.active()));
		assertThatIllegalStateException().isThrownBy(() -> keys.retire("index"));
		keys.retire(former);

		assertThat(keys.ids()).doesNotContain(former).hasSize(1);
		assertThatIllegalStateException().isThrownBy(() -> cipher(this.file, false).decrypt(sealed, CONTEXT));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.file))).isEqualTo("rw-------");
	}

	@Test
	void theCommandAddsAKeyAndNeverMakesAFile() {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

		assertThat(VaultCommand.run(List.of("rotate"), Map.of("cailian.vault.key-file", this.file.toString()), out))
			.isZero();
		assertThat(MasterKeys.load(this.file, false).ids()).hasSize(2);
		assertThat(said.toString(StandardCharsets.UTF_8)).contains(MasterKeys.load(this.file, false).active());

		Path nowhere = this.folder.resolve("nowhere.keys");
		assertThat(VaultCommand.run(List.of("rotate"), Map.of("cailian.vault.key-file", nowhere.toString()), out))
			.isEqualTo(2);
		assertThat(nowhere).doesNotExist();
		assertThat(VaultCommand.run(List.of("burn"), Map.of(), out)).isEqualTo(2);
	}

	private static FieldCipher cipher(Path file, boolean create) {
		return new FieldCipher(MasterKeys.load(file, create), Algorithm.AES);
	}

	private void addKey(String id) throws IOException {
		byte[] key = new byte[32];
		key[0] = (byte) id.length();
		Files.writeString(this.file, id + ":" + Base64.getEncoder().encodeToString(key) + "\n",
				StandardOpenOption.APPEND);
	}

	/** The last character of a base64 part may carry bits that decode to nothing. */
	private static boolean decodesAlike(String one, String two) {
		String[] a = one.split(":", -1);
		String[] b = two.split(":", -1);
		if (a.length != b.length || !List.of(a).subList(0, 3).equals(List.of(b).subList(0, 3))) {
			return false;
		}
		try {
			return java.util.Arrays.equals(Base64.getUrlDecoder().decode(a[3]), Base64.getUrlDecoder().decode(b[3]))
					&& java.util.Arrays.equals(Base64.getUrlDecoder().decode(a[4]),
							Base64.getUrlDecoder().decode(b[4]));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
