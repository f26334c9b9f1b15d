package io.cailian.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

import io.cailian.identity.CurrentUser;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes files people hand in and gives them back. Who may read one is the business of the
 * module whose document it belongs to.
 */
@Service
@Transactional
public class Attachments {

	private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);

	private final AttachmentRecords records;

	private final FileStore files;

	private final CurrentUser currentUser;

	private final Clock clock;

	private final long maxBytes;

	Attachments(AttachmentRecords records, FileStore files, CurrentUser currentUser, Clock clock,
			@Value("${cailian.attachments.max-bytes:20971520}") long maxBytes) {
		this.records = records;
		this.files = files;
		this.currentUser = currentUser;
		this.clock = clock;
		this.maxBytes = maxBytes;
	}

	/**
	 * Checks and keeps a file together with the caller's transaction: if that fails, the
	 * file is gone too. The stream is not closed.
	 * @throws RuleViolation if it is empty, too large, of a kind not taken, or not what
	 * its name says
	 */
	public AttachmentId store(String fileName, InputStream content) {
		AttachmentName name = AttachmentName.of(fileName);
		try {
			FileStore.Received received = this.files.receive(content, this.maxBytes);
			try {
				return accept(name, received);
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
	 * Gives back files of a document that was thrown away; they are removed in the night,
	 * unless another document claims them.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void release(Collection<AttachmentId> ids) {
		this.records.findAllById(ids).forEach(Attachment::release);
	}

	/**
	 * Describes an attachment.
	 * @throws IllegalArgumentException if there is none
	 */
	@Transactional(readOnly = true)
	public AttachmentInfo info(AttachmentId id) {
		return this.records.findById(id).orElseThrow(() -> new IllegalArgumentException("no attachment " + id)).info();
	}

	/** Opens the content; the caller has checked the right to read it and closes it. */
	@Transactional(readOnly = true)
	public InputStream open(AttachmentId id) {
		try {
			return this.files.open(info(id).id());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("attachment " + id + " cannot be read", ex);
		}
	}

	private AttachmentId accept(AttachmentName name, FileStore.Received received) throws IOException {
		if (received.size() == 0) {
			throw new RuleViolation("document.Attachment.empty");
		}
		AttachmentType type = AttachmentType.sniff(received.file(), name);
		AttachmentId id = new AttachmentId(Ids.next());
		AttachmentInfo info = new AttachmentInfo(id, name.value(), type.mediaType(), received.size(), received.sha256(),
				this.clock.instant());
		removeOnRollback(id);
		this.files.keep(received, id);
		this.records.save(Attachment.accept(info, this.currentUser.idIfSignedIn().orElse(null)));
		return id;
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
