package io.cailian.staging;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.cailian.apikit.RateLimits;
import io.cailian.identity.CurrentUser;
import io.cailian.kernel.RuleViolation;
import io.cailian.staging.spi.CellFinding;
import io.cailian.staging.spi.ImportKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a file in and stages its rows, a chunk a transaction. The same file again leads
 * to the import that is there already.
 */
@Service
@PreAuthorize(ImportUploading.IMPORTERS)
public class ImportUploading {

	/** Who may import something; each kind names its own among them. */
	public static final String IMPORTERS = "hasAnyRole('BUYER', 'PURCHASING_MANAGER', 'ADMIN')";

	static final int CHUNK = 1_000;

	private final ImportKinds kinds;

	private final StagedImports imports;

	private final StagedRows rows;

	private final Judging judging;

	private final CellReader reader;

	private final RateLimits limits;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final JsonMapper json;

	private final Clock clock;

	ImportUploading(ImportKinds kinds, StagedImports imports, StagedRows rows, Judging judging, CellReader reader,
			RateLimits limits, CurrentUser currentUser, ApplicationEventPublisher events,
			TransactionTemplate transaction, JsonMapper json, Clock clock) {
		this.kinds = kinds;
		this.imports = imports;
		this.rows = rows;
		this.judging = judging;
		this.reader = reader;
		this.limits = limits;
		this.currentUser = currentUser;
		this.events = events;
		this.transaction = transaction;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Stages a file.
	 * @return the import of this file, which may be an earlier one
	 * @throws RuleViolation if the file is no table of this kind or breaks a limit;
	 * nothing of it is kept
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public ImportId upload(String kindName, ReceivedTable file) {
		ImportKind kind = this.kinds.allowed(kindName);
		this.limits.check("table-upload", this.currentUser.id().value());
		Optional<ImportId> known = known(kind, file);
		return known.orElseGet(() -> stage(kind, file));
	}

	private Optional<ImportId> known(ImportKind kind, ReceivedTable file) {
		return Optional
			.ofNullable(
					this.transaction.execute((status) -> this.imports.ofFile(kind.name(), file.sha256(), Limit.of(1))))
			.orElse(List.of())
			.stream()
			.map(StagedImport::id)
			.findFirst();
	}

	private ImportId stage(ImportKind kind, ReceivedTable file) {
		Staging staging = new Staging(kind, file);
		try {
			TableReading.read(file, staging::row);
			return staging.finish();
		}
		catch (RuntimeException ex) {
			staging.discard();
			throw ex;
		}
	}

	/**
	 * One file being staged: heads, then rows by the chunk.
	 */
	private final class Staging {

		private final ImportKind kind;

		private final ReceivedTable file;

		private final List<Judging.RawRow> chunk = new ArrayList<>();

		private @Nullable Heads heads;

		private @Nullable ImportId id;

		private int count;

		Staging(ImportKind kind, ReceivedTable file) {
			this.kind = kind;
			this.file = file;
		}

		void row(int number, List<String> cells) {
			if (this.heads == null) {
				this.heads = Heads.of(this.kind, cells, ImportUploading.this.reader);
				this.id = begin(this.heads);
				return;
			}
			if (this.count + this.chunk.size() == this.kind.maxRows()) {
				throw new RuleViolation("staging.File.tooManyRows", this.kind.maxRows());
			}
			this.chunk.add(new Judging.RawRow(number, cells));
			if (this.chunk.size() == CHUNK) {
				write();
			}
		}

		ImportId finish() {
			write();
			if (this.count == 0 || this.id == null) {
				throw new RuleViolation("staging.File.empty");
			}
			ImportId staged = this.id;
			ImportUploading.this.transaction.executeWithoutResult((status) -> {
				refuseRepeated(staged);
				StagedImport found = ImportUploading.this.imports.lock(staged).orElseThrow();
				found.staged(this.count);
				ImportUploading.this.imports.save(found);
				ImportUploading.this.events
					.publishEvent(TableImportMoved.staged(found.id().value(), this.kind.name(), this.file, this.count));
			});
			return staged;
		}

		void discard() {
			ImportId begun = this.id;
			if (begun != null) {
				ImportUploading.this.transaction.executeWithoutResult((status) -> {
					ImportUploading.this.rows.remove(begun);
					ImportUploading.this.imports.deleteById(begun);
				});
			}
		}

		private ImportId begin(Heads found) {
			StagedImport begun = StagedImport.receive(this.kind.name(), this.file.name(), this.file.sha256(),
					ImportUploading.this.json.writeValueAsString(found.texts()), ImportUploading.this.currentUser.id(),
					ImportUploading.this.clock.instant());
			ImportUploading.this.transaction.executeWithoutResult((status) -> ImportUploading.this.imports.save(begun));
			return begun.id();
		}

		private void write() {
			if (this.chunk.isEmpty() || this.heads == null || this.id == null) {
				return;
			}
			Heads found = this.heads;
			ImportId staged = this.id;
			ImportUploading.this.transaction.executeWithoutResult((status) -> ImportUploading.this.rows.add(staged,
					ImportUploading.this.judging.judge(this.kind, found, this.chunk)));
			this.count += this.chunk.size();
			this.chunk.clear();
		}

		/** Of rows for one record the first counts, the others are errors. */
		private void refuseRepeated(ImportId staged) {
			for (String key : ImportUploading.this.rows.repeatedKeys(staged)) {
				List<Integer> same = ImportUploading.this.rows.withKey(staged, key);
				for (int later : same.subList(1, same.size())) {
					ImportUploading.this.rows.addFinding(staged, later,
							CellFinding.error("", "staging.Row.repeated", same.getFirst()));
				}
			}
		}

	}

}
