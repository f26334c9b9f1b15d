package io.cailian.exchange.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import io.cailian.apikit.Idempotency;
import io.cailian.apikit.InvalidInput;
import io.cailian.apikit.UnknownResource;
import io.cailian.exchange.ImportReport;
import io.cailian.exchange.OcdsImporting;
import io.cailian.exchange.ReceivedFile;
import io.cailian.uikit.ModuleTranslations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Imports of foreign files over HTTP.
 */
@RestController
@PreAuthorize("hasAnyRole('BUYER', 'ADMIN')")
@Tag(name = "Imports", description = "Open Contracting (OCDS) files become suppliers, RFQs, bids and awards")
class ImportController {

	private static final int AT_ONCE = 2;

	/**
	 * Every import holds two database connections and much of the memory; more of them
	 * would only be slower.
	 */
	private final Semaphore places = new Semaphore(AT_ONCE, true);

	private final OcdsImporting importing;

	private final Idempotency idempotency;

	private final ModuleTranslations translations;

	ImportController(OcdsImporting importing, Idempotency idempotency, ModuleTranslations translations) {
		this.importing = importing;
		this.idempotency = idempotency;
		this.translations = translations;
	}

	@PostMapping(path = "/api/v1/imports/ocds",
			consumes = { MediaType.APPLICATION_JSON_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE })
	@Operation(summary = "Import an Open Contracting file, tender by tender; the same content again changes nothing",
			description = "OCDS 1.0 or 1.1: release package, record package, single release or record, up to 100 MB. "
					+ "Every tender is taken over whole or not at all.",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
					content = {
							@Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")),
							@Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
									schema = @Schema(implementation = FileForm.class)) }))
	@ApiResponse(responseCode = "200", description = "What became of each tender; at least one is in the portal",
			content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
	@ApiResponse(responseCode = "422", description = "Nothing could be taken over; every problem with its place",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = ImportRefusal.class)))
	public ResponseEntity<Object> importOcds(HttpServletRequest request,
			@RequestParam(name = "file", required = false) @Nullable MultipartFile file) throws IOException {
		try (InputStream content = content(request, file);
				ReceivedFile received = ReceivedFile.of(name(file), content)) {
			this.places.acquireUninterruptibly();
			try {
				return this.idempotency.once(request, received.sha256(), () -> answer(received, request));
			}
			finally {
				this.places.release();
			}
		}
	}

	@GetMapping("/api/v1/imports/{id}")
	@Operation(summary = "Read the report of an earlier import")
	public ImportAnswer one(@PathVariable UUID id, HttpServletRequest request) {
		return this.importing.find(id)
			.map((report) -> ImportAnswer.of(report, this.translations, locale(request)))
			.orElseThrow(UnknownResource::new);
	}

	private ResponseEntity<Object> answer(ReceivedFile file, HttpServletRequest request) {
		ImportReport report = this.importing.importFile(file);
		Locale locale = locale(request);
		if (report.accepted()) {
			return ResponseEntity.ok(ImportAnswer.of(report, this.translations, locale));
		}
		HttpStatus refused = HttpStatus.UNPROCESSABLE_CONTENT;
		return ResponseEntity.status(refused)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(ImportRefusal.of(report, refused.value(), request.getRequestURI(), this.translations, locale));
	}

	private static InputStream content(HttpServletRequest request, @Nullable MultipartFile file) throws IOException {
		if (file != null) {
			return file.getInputStream();
		}
		String type = Objects.requireNonNullElse(request.getContentType(), "");
		if (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
			throw new InvalidInput(
					List.of(new InvalidInput.Fault("/file", "exchange.ImportController.fileMissing", List.of())));
		}
		return request.getInputStream();
	}

	private static String name(@Nullable MultipartFile file) {
		return (file == null) ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
	}

	/** Chinese or English, whichever comes first; Chinese if nothing was said. */
	private static Locale locale(HttpServletRequest request) {
		if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
			return Locale.SIMPLIFIED_CHINESE;
		}
		return Collections.list(request.getLocales())
			.stream()
			.filter((wish) -> wish.getLanguage().equals("zh") || wish.getLanguage().equals("en"))
			.findFirst()
			.map((wish) -> wish.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH)
			.orElse(Locale.ENGLISH);
	}

	/** A form with a file in it, for the description of the API. */
	record FileForm(@Schema(type = "string", format = "binary") String file) {

	}

}
