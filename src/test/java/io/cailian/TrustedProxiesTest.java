package io.cailian;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whom the portal's settings let say where a caller comes from, asked of the real server.
 */
class TrustedProxiesTest {

	@Test
	void byDefaultNobodyIsBelieved() throws Exception {
		assertThat(seen("", "203.0.113.7", "https")).isEqualTo("127.0.0.1 http");
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "192.0.2.1, 127.0.0.0/8" })
	void aTrustedProxyTellsTheClient(String proxies) throws Exception {
		assertThat(seen(proxies, "203.0.113.7", "https")).isEqualTo("203.0.113.7 https");
	}

	@Test
	void whatTheClientItselfWroteInFrontIsNotBelieved() throws Exception {
		assertThat(seen("127.0.0.1", "198.51.100.1, 203.0.113.7", "http")).isEqualTo("203.0.113.7 http");
	}

	@Test
	void aProxyOfAnotherNetworkIsNotBelieved() throws Exception {
		assertThat(seen("10.0.0.0/8", "203.0.113.7", "https")).isEqualTo("127.0.0.1 http");
	}

	private static String seen(String proxies, String forwardedFor, String protocol)
			throws IOException, InterruptedException {
		try (var portal = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Echo.class)
			.web(WebApplicationType.SERVLET)
			.run("--server.port=0", "--CAILIAN_TRUSTED_PROXIES=" + proxies);
				HttpClient client = HttpClient.newHttpClient()) {
			int port = Objects.requireNonNull(portal.getWebServer()).getPort();
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
				.header("X-Forwarded-For", forwardedFor)
				.header("X-Forwarded-Proto", protocol)
				.build();
			return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
	static class Echo {

		@Bean
		ServletRegistrationBean<HttpServlet> echo() {
			return new ServletRegistrationBean<>(new HttpServlet() {
				private static final long serialVersionUID = 1L;

				@Override
				protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
					response.getWriter().write(request.getRemoteAddr() + " " + request.getScheme());
				}
			}, "/");
		}

	}

}
