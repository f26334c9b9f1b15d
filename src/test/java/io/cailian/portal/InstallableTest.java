package io.cailian.portal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import com.jayway.jsonpath.JsonPath;
import io.cailian.IntegrationTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The portal can be installed on a phone: what the phone reads for that is open before
 * anybody has signed in, and reading it begins no session.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class InstallableTest {

	private static final String FOLDER = "/assets/";

	@Autowired
	private MockMvc http;

	@Test
	void theManifestIsOpenAndNamesThePortal() throws Exception {
		MockHttpServletResponse manifest = open("portal.webmanifest");

		String text = manifest.getContentAsString(StandardCharsets.UTF_8);
		assertThat(JsonPath.<String>read(text, "$.name")).isEqualTo("Cailian 采链");
		assertThat(JsonPath.<String>read(text, "$.display")).isEqualTo("standalone");
		assertThat(JsonPath.<String>read(text, "$.start_url")).isEqualTo("/");
		assertThat(manifest.getHeader("Content-Security-Policy")).doesNotContain("default-src", "manifest-src",
				"img-src");
	}

	@Test
	void everyIconIsThereInItsSize() throws Exception {
		List<Map<String, String>> icons = JsonPath
			.read(open("portal.webmanifest").getContentAsString(StandardCharsets.UTF_8), "$.icons");

		assertThat(icons).extracting((icon) -> icon.get("purpose")).contains("any", "maskable");
		for (Map<String, String> icon : icons) {
			MockHttpServletResponse file = open(String.valueOf(icon.get("src")));
			assertThat(file.getContentType()).isEqualTo(icon.get("type"));
			if ("image/png".equals(icon.get("type"))) {
				BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file.getContentAsByteArray()));
				assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo(icon.get("sizes"));
			}
		}
	}

	private MockHttpServletResponse open(String name) throws Exception {
		var result = this.http.perform(get(FOLDER + name)).andReturn();
		assertThat(result.getResponse().getStatus()).as(name).isEqualTo(200);
		assertThat(result.getRequest().getSession(false)).as("session by " + name).isNull();
		return result.getResponse();
	}

}
