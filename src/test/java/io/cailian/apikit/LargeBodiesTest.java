package io.cailian.apikit;

import java.util.List;
import java.util.stream.Stream;

import io.cailian.IntegrationTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files are larger than other bodies, wherever they are handed in.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class LargeBodiesTest {

	@Autowired
	private ApiSettings settings;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Test
	void everyAddressThatTakesFilesTakesLargeOnes() {
		List<String> paths = this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.filter(LargeBodiesTest::takesFiles)
			.flatMap(LargeBodiesTest::paths)
			.toList();

		assertThat(paths).hasSizeGreaterThanOrEqualTo(5)
			.allSatisfy((path) -> assertThat(this.settings.maxBytes(path)).as(path)
				.isEqualTo(this.settings.maxLargeBody().toBytes()));
		assertThat(this.settings.maxBytes("/api/v1/suppliers")).isEqualTo(this.settings.maxBody().toBytes());
	}

	private static boolean takesFiles(RequestMappingInfo mapping) {
		return mapping.getConsumesCondition()
			.getConsumableMediaTypes()
			.stream()
			.anyMatch((type) -> type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA));
	}

	private static Stream<String> paths(RequestMappingInfo mapping) {
		return mapping.getPatternValues().stream();
	}

}
