package io.cailian.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Takes files people hand in and gives them back. Who may read one is the business of the
 * module whose document it belongs to.
 */
@Service
@Transactional
public class Attachments {

	private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);

	private static final Duration DAY = Duration.ofDays(1);

	private static final String UNKNOWN = "unknown";

	private final AttachmentRecords records;

	private final FileStore files;

	private final CurrentUser currentUser;

	private final Clock clock;

	private final VirusScan scan;

	private final RefusedFiles refused;

	private final AttachmentLimits limits;

	private final TransactionTemplate transaction;

	Attachments(AttachmentRecords records, FileStore files, CurrentUser currentUser, Clock clock, VirusScan scan,
			RefusedFiles refused, AttachmentLimits limits, TransactionTemplate transaction) {
		this.records = records;
		this.files = files;
		this.currentUser = currentUser;
		this.clock = clock;
		this.scan = scan;
		this.refused = refused;
		this.limits = limits;
		this.transaction = transaction;
	}

	/**
	 * Checks and keeps a file; together with the caller's transaction, if there is one:
	 * if that fails, the file is gone too. Whoever reads from somebody else's line calls
	 * without one, so that a slow line holds no connection to the database. The stream is
	 * not closed.
	 * @throws RuleViolation if it is empty, too large, of a kind not taken, not what its
	 * name says or infected, or if its owner has handed in too much of late
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public AttachmentId store(String fileName, InputStream content) {
		return store(fileName, content, UNKNOWN);
	}

	/**
	 * The same where people come without an account, who share one limit by address.
	 * @param address from where they come
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public AttachmentId store(String fileName, InputStream content, String address) {
		AttachmentName name = AttachmentName.of(fileName);
		Giver giver = this.currentUser.idIfSignedIn().map(Giver::person).orElseGet(() -> Giver.stranger(address));
		try {
			FileStore.Received received = this.files.receive(content, allowedBytes(giver));
			try {
				return accept(name, received, giver);
			}
			finally {
				this.files.discard(received);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("attachment cannot be stored", ex);
		}
	}

	/**
	 * Makes uploaded files part of the caller's document, in its transaction; files that
	 * nobody claims are removed after a day.
	 * @throws RuleViolation if one is unknown, removed, or part of a document already
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void claim(List<AttachmentId> ids) {
		for (AttachmentId id : ids) {
			this.records.lockUnclaimed(id)
				.orElseThrow(() -> new RuleViolation("document.Attachment.notWaiting"))
				.claim(this.clock.instant());
		}
	}

	/**
	 * Makes those of the files part of the caller's document that the person at hand has
	 * uploaded, or somebody without an account if nobody is signed in, and that are part
	 * of none yet.
	 * @return which they are
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Set<AttachmentId> claimOwn(Collection<AttachmentId> ids) {
		Optional<UserId> person = this.currentUser.idIfSignedIn();
		Set<AttachmentId> claimed = new HashSet<>();
		for (AttachmentId id : ids) {
			this.records.lockUnclaimed(id).filter((file) -> file.storedBy().equals(person)).ifPresent((file) -> {
				file.claim(this.clock.instant());
				claimed.add(id);
			});
		}
		return claimed;
	}

	/**
	 * Gives back files of a document that was thrown away; they are removed in the night,
	 * unless another document claims them.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void release(Collection<AttachmentId> ids) {
		this.records.findAllById(ids).forEach(Attachment::giveUp);
	}

	/**
	 * Describes an attachment.
	 * @throws IllegalArgumentException if there is none
	 */
	@Transactional(readOnly = true)
	public AttachmentInfo info(AttachmentId id) {
		return this.records.findById(id).orElseThrow(() -> new IllegalArgumentException("no attachment " + id)).info();
	}

	/** All of these, read at once; an unknown one is missing. */
	@Transactional(readOnly = true)
	public Map<AttachmentId, AttachmentInfo> infos(Collection<AttachmentId> ids) {
		return ids.isEmpty() ? Map.of()
				: this.records.findAllById(ids)
					.stream()
					.map(Attachment::info)
					.collect(Collectors.toMap(AttachmentInfo::id, Function.identity()));
	}

	/**
	 * Opens the content; the caller has checked the right to read it and closes it.
	 * @throws RuleViolation if a virus scanner has not cleared it
	 */
	@Transactional(readOnly = true)
	public InputStream open(AttachmentId id) {
		ScanStatus status = this.records.findById(id)
			.orElseThrow(() -> new IllegalArgumentException("no attachment " + id))
			.scan();
		if (!status.mayBeRead()) {
			throw new RuleViolation("document.Attachment." + status.name().toLowerCase(Locale.ROOT));
		}
		try {
			return this.files.open(id);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("attachment " + id + " cannot be read", ex);
		}
	}

	private AttachmentId accept(AttachmentName name, FileStore.Received received, Giver giver) throws IOException {
		if (received.size() == 0) {
			throw new RuleViolation("document.Attachment.empty");
		}
		AttachmentType type = AttachmentType.sniff(received.file(), name);
		AttachmentId id = new AttachmentId(Ids.next());
		ScanStatus status = scanned(received, name, id);
		AttachmentInfo info = new AttachmentInfo(id, name.value(), type.mediaType(), received.size(), received.sha256(),
				this.clock.instant());
		this.transaction.executeWithoutResult((run) -> {
			removeOnRollback(id);
			keep(received, id);
			this.records.save(Attachment.accept(info, giver.person(), giver.network(), status));
		});
		return id;
	}

	private void keep(FileStore.Received received, AttachmentId id) {
		try {
			this.files.keep(received, id);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("attachment cannot be stored", ex);
		}
	}

	/** What the giver may still hand in now, at most the size of one file. */
	private long allowedBytes(Giver giver) {
		Instant since = this.clock.instant().minus(DAY);
		UserId person = giver.person();
		if (person != null) {
			return left(this.limits.perPersonPerDay(), () -> this.records.bytesSince(person.value(), since));
		}
		return Math.min(
				left(this.limits.perAddressPerDay(),
						() -> this.records.bytesFrom(Objects.requireNonNullElse(giver.network(), UNKNOWN), since)),
				left(this.limits.anonymousPerDay(), () -> this.records.bytesSince("", since)));
	}

	private long left(DataSize daily, Supplier<Long> given) {
		long left = daily.toBytes()
				- Objects.requireNonNullElse(this.transaction.execute((run) -> given.get()), daily.toBytes());
		if (left <= 0) {
			throw new RuleViolation("document.Attachment.quotaUsedUp", daily.toMegabytes());
		}
		return Math.min(this.limits.maxBytes(), left);
	}

	/**
	 * A scanner that cannot be asked does not lose the file, but keeps it locked away.
	 */
	private ScanStatus scanned(FileStore.Received received, AttachmentName name, AttachmentId id) {
		if (!this.scan.isOn()) {
			return ScanStatus.NOT_SCANNED;
		}
		try {
			return switch (this.scan.scan(received.file())) {
				case VirusScan.Clean clean -> ScanStatus.CLEAN;
				case VirusScan.Infected infected -> {
					this.refused.report(new VirusFound(id.value(), name.value(), infected.virus(), received.sha256()));
					throw new RuleViolation("document.Attachment.infected", infected.virus());
				}
			};
		}
		catch (IOException ex) {
			LOG.warn("attachment {} is in quarantine: {}", id, ex.getMessage());
			return ScanStatus.QUARANTINED;
		}
	}

	private void removeOnRollback(AttachmentId id) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				if (status != STATUS_ROLLED_BACK) {
					return;
				}
				try {
					Attachments.this.files.remove(id);
				}
				catch (IOException ex) {
					LOG.warn("file of the refused attachment {} could not be removed", id, ex);
				}
			}
		});
	}

}
