package io.cailian.staging.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import io.cailian.apikit.CursorPage;
import io.cailian.apikit.EntityTags;
import io.cailian.apikit.Idempotency;
import io.cailian.apikit.InvalidInput;
import io.cailian.apikit.UnknownResource;
import io.cailian.staging.ImportDetails;
import io.cailian.staging.ImportFiles;
import io.cailian.staging.ImportId;
import io.cailian.staging.ImportMode;
import io.cailian.staging.ImportReview;
import io.cailian.staging.ImportRunning;
import io.cailian.staging.ImportState;
import io.cailian.staging.ImportUploading;
import io.cailian.staging.ReceivedTable;
import io.cailian.staging.RowState;
import io.cailian.staging.StagedRow;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Tables that programs hand in, look through and start, as people do on the screen.
 */
@RestController
@RequestMapping("/api/v1/table-imports")
@PreAuthorize(ImportUploading.IMPORTERS)
@Tag(name = "Table imports", description = "Workbooks and CSV files, staged row by row before they are taken over")
class StagedImportController {

	private static final MediaType WORKBOOK = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private static final Set<RowState> PROBLEMS = EnumSet.of(RowState.INVALID, RowState.MARKED, RowState.FAILED);

	private final ImportUploading uploading;

	private final ImportReview review;

	private final ImportRunning running;

	private final ImportFiles files;

	private final Idempotency idempotency;

	StagedImportController(ImportUploading uploading, ImportReview review, ImportRunning running, ImportFiles files,
			Idempotency idempotency) {
		this.uploading = uploading;
		this.review = review;
		this.running = running;
		this.files = files;
		this.idempotency = idempotency;
	}

	@GetMapping("/kinds/{kind}/template")
	@Operation(summary = "Read the empty table of a kind, as a workbook or as CSV")
	ResponseEntity<byte[]> template(@PathVariable String kind, @RequestParam(defaultValue = "xlsx") String format,
			Locale locale) {
		return format.equals("csv") ? file(kind + ".csv", CSV, (out) -> this.files.csvTemplate(kind, locale, out))
				: file(kind + ".xlsx", WORKBOOK, (out) -> this.files.template(kind, locale, out));
	}

	@PostMapping(path = "/kinds/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "Hand a table in; the same file again is the same import")
	ResponseEntity<ImportAnswer> upload(@PathVariable String kind,
			@RequestParam(name = "file", required = false) @Nullable MultipartFile file, HttpServletRequest request)
			throws IOException {
		if (file == null) {
			throw new InvalidInput(List.of(new InvalidInput.Fault("/file", "staging.api.fileMissing", List.of())));
		}
		try (InputStream content = file.getInputStream();
				ReceivedTable received = ReceivedTable.of(Objects.requireNonNullElse(file.getOriginalFilename(), ""),
						content)) {
			return this.idempotency.once(request, received.sha256(), () -> {
				ImportDetails staged = details(this.uploading.upload(kind, received).value());
				return ResponseEntity.created(URI.create("/api/v1/table-imports/" + staged.summary().id()))
					.eTag(EntityTags.of(staged.version()))
					.body(ImportAnswer.of(staged));
			});
		}
	}

	@GetMapping("/{id}")
	@Operation(summary = "Read how an import stands")
	ResponseEntity<ImportAnswer> get(@PathVariable UUID id) {
		return ok(details(id));
	}

	@GetMapping("/{id}/rows")
	@Operation(summary = "Read the rows in the order of the file, or only those with problems")
	CursorPage<RowAnswer> rows(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean onlyProblems,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		details(id);
		int asked = CursorPage.limit(limit);
		int offset = (cursor == null) ? 0 : offset(cursor);
		List<StagedRow> rows = this.review.rows(new ImportId(id), onlyProblems ? PROBLEMS : Set.of(), offset,
				asked + 1);
		List<RowAnswer> answers = rows.stream().map(RowAnswer::of).toList();
		return CursorPage.of(answers, asked, (row) -> CursorPage.cursor(offset + asked));
	}

	@PutMapping("/{id}/rows/{row}")
	@Operation(summary = "Put cells of a staged row right; If-Match carries the version of the row that was read")
	ResponseEntity<RowAnswer> fix(@PathVariable UUID id, @PathVariable int row, @RequestBody Map<String, String> cells,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		StagedRow before = row(id, row);
		EntityTags.requireMatch(ifMatch, before.version());
		return ok(this.review.fix(new ImportId(id), row, before.version(), cells));
	}

	@PostMapping("/{id}/rows/{row}/acceptance")
	@Operation(summary = "Take a row in spite of its warning")
	ResponseEntity<RowAnswer> accept(@PathVariable UUID id, @PathVariable int row, HttpServletRequest request) {
		return this.idempotency.once(request, row,
				() -> ok(this.review.accept(new ImportId(id), row, row(id, row).version())));
	}

	@PostMapping("/{id}/acceptance")
	@Operation(summary = "Take all rows in spite of their warnings",
			description = "Only for kinds whose rows look alike, such as prices; 422 for others.")
	ResponseEntity<ImportAnswer> acceptAll(@PathVariable UUID id, HttpServletRequest request) {
		return this.idempotency.once(request, null, () -> {
			this.review.acceptAll(new ImportId(id));
			return ok(details(id));
		});
	}

	@PostMapping("/{id}/start")
	@Operation(summary = "Have the rows taken over, all or only the valid ones, in the background")
	ResponseEntity<ImportAnswer> start(@PathVariable UUID id, @RequestBody Start body, HttpServletRequest request) {
		return this.idempotency.once(request, body, () -> {
			this.running.start(new ImportId(details(id).summary().id().value()),
					Objects.requireNonNullElse(body.mode(), ImportMode.VALID_ROWS),
					Objects.requireNonNullElse(body.choices(), Map.of()));
			return ok(details(id));
		});
	}

	@PostMapping("/{id}/cancellation")
	@Operation(summary = "End a staged import, or stop a running one after the chunk it is at")
	ResponseEntity<ImportAnswer> cancel(@PathVariable UUID id, HttpServletRequest request) {
		return this.idempotency.once(request, null, () -> {
			this.running.cancel(details(id).summary().id());
			return ok(details(id));
		});
	}

	@GetMapping("/{id}/problems")
	@Operation(summary = "Read the rows with problems as they were handed in, each with its reasons")
	ResponseEntity<byte[]> problems(@PathVariable UUID id, @RequestParam(defaultValue = "xlsx") String format,
			Locale locale) {
		ImportId found = details(id).summary().id();
		return format.equals("csv") ? file("problems.csv", CSV, (out) -> this.files.csvProblems(found, locale, out))
				: file("problems.xlsx", WORKBOOK, (out) -> this.files.problems(found, locale, out));
	}

	private ImportDetails details(UUID id) {
		return this.review.find(new ImportId(id)).orElseThrow(UnknownResource::new);
	}

	private StagedRow row(UUID id, int row) {
		details(id);
		return this.review.row(new ImportId(id), row).orElseThrow(UnknownResource::new);
	}

	private static int offset(String cursor) {
		try {
			return Integer.parseInt(CursorPage.parts(cursor, 1).getFirst());
		}
		catch (NumberFormatException ex) {
			throw new InvalidInput(List.of(new InvalidInput.Fault("/cursor", "apikit.CursorPage.cursor", List.of())));
		}
	}

	private static ResponseEntity<ImportAnswer> ok(ImportDetails details) {
		return ResponseEntity.ok().eTag(EntityTags.of(details.version())).body(ImportAnswer.of(details));
	}

	private static ResponseEntity<RowAnswer> ok(StagedRow row) {
		return ResponseEntity.ok().eTag(EntityTags.of(row.version())).body(RowAnswer.of(row));
	}

	private static ResponseEntity<byte[]> file(String name, MediaType type, Consumer<OutputStream> writing) {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		writing.accept(content);
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(content.toByteArray());
	}

	record Start(@Nullable ImportMode mode, @Nullable Map<String, String> choices) {

	}

	/**
	 * An import as programs see it.
	 */
	@Schema(name = "TableImport")
	record ImportAnswer(UUID id, String kind, String fileName, ImportState state, int rows, int taken,
			Map<RowState, Integer> counts, List<String> heads, Instant createdAt, @Nullable Instant endedAt) {

		static ImportAnswer of(ImportDetails details) {
			return new ImportAnswer(details.summary().id().value(), details.summary().kind(),
					details.summary().fileName(), details.summary().state(), details.summary().rows(),
					details.summary().taken(), details.counts(), details.heads(), details.summary().createdAt(),
					details.summary().endedAt().orElse(null));
		}

	}

	/**
	 * A row as programs see it.
	 */
	record RowAnswer(int row, List<String> cells, RowState state, List<FindingAnswer> findings, String reference,
			int version) {

		static RowAnswer of(StagedRow row) {
			return new RowAnswer(row.number(), row.cells(), row.state(),
					row.findings()
						.stream()
						.map((finding) -> new FindingAnswer(finding.column(), finding.error(), finding.notice(),
								finding.messageKey(), finding.args()))
						.toList(),
					row.reference(), row.version());
		}

	}

	/**
	 * What there is to say about a cell, or the row where none is named, as a key with
	 * its arguments. A notice waits for nobody.
	 */
	record FindingAnswer(String column, boolean error, boolean notice, String message, List<String> args) {

	}

}
