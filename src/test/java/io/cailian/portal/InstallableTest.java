package io.cailian.portal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.imageio.ImageIO;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The portal can be installed on a phone: the manifest names it, and every icon is there
 * in the size it is announced with.
 */
class InstallableTest {

	private static final String FOLDER = "/META-INF/resources/assets/";

	@Test
	void theManifestNamesThePortal() throws IOException {
		String manifest = new String(read("portal.webmanifest"), StandardCharsets.UTF_8);

		assertThat(JsonPath.<String>read(manifest, "$.name")).isEqualTo("Cailian 采链");
		assertThat(JsonPath.<String>read(manifest, "$.display")).isEqualTo("standalone");
		assertThat(JsonPath.<String>read(manifest, "$.start_url")).isEqualTo("/");
	}

	@Test
	void everyIconIsThereInItsSize() throws IOException {
		List<Map<String, String>> icons = JsonPath.read(new String(read("portal.webmanifest"), StandardCharsets.UTF_8),
				"$.icons");

		assertThat(icons).extracting((icon) -> icon.get("purpose")).contains("any", "maskable");
		for (Map<String, String> icon : icons) {
			String name = Objects.requireNonNull(icon.get("src"));
			assertThat(read(name)).as(name).isNotEmpty();
			if ("image/png".equals(icon.get("type"))) {
				assertThat(size(name)).as(name).isEqualTo(icon.get("sizes"));
			}
		}
	}

	private static String size(String name) throws IOException {
		try (InputStream in = open(name)) {
			BufferedImage picture = ImageIO.read(in);
			return picture.getWidth() + "x" + picture.getHeight();
		}
	}

	private static byte[] read(String name) throws IOException {
		try (InputStream in = open(name)) {
			return in.readAllBytes();
		}
	}

	private static InputStream open(String name) {
		return Objects.requireNonNull(InstallableTest.class.getResourceAsStream(FOLDER + name), name);
	}

}
