package io.cailian.document;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

import com.vaadin.flow.server.streams.DownloadResponse;

/**
 * A finished report with the facts that prove which one it is.
 *
 * @param runId the same for the same facts, printed on the document
 * @param sha256 fingerprint of the content, hexadecimal
 */
public record RenderedReport(byte[] content, String mediaType, String fileName, int rowCount,
		@Nullable BigDecimal controlSum, String runId, String sha256) {

	/**
	 * The sum all rows must add up to, where the report has one.
	 */
	public Optional<BigDecimal> controlTotal() {
		return Optional.ofNullable(this.controlSum);
	}

	/**
	 * The header a browser needs to save the file under its name, Chinese included.
	 */
	public String contentDisposition() {
		return ContentDisposition.attachment().filename(this.fileName, StandardCharsets.UTF_8).build().toString();
	}

	/** The answer to a program that asked for it. */
	public ResponseEntity<byte[]> response() {
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, contentDisposition())
			.header(HttpHeaders.CONTENT_TYPE, this.mediaType)
			.header("X-Content-SHA256", this.sha256)
			.body(this.content);
	}

	/** The answer to a browser that downloads it. */
	public DownloadResponse download() {
		return new DownloadResponse(new ByteArrayInputStream(this.content), this.fileName, this.mediaType,
				this.content.length);
	}

}
