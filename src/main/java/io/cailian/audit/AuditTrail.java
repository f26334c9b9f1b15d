package io.cailian.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the story of one document, for the screens of the module that owns it. Who may
 * see the document may read its story.
 */
@Service
@Transactional
public class AuditTrail {

	private final AuditChain chain;

	private final AuditRecording recording;

	AuditTrail(AuditChain chain, AuditRecording recording) {
		this.chain = chain;
		this.recording = recording;
	}

	/** What happened to the document, oldest first, the present transaction included. */
	public List<AuditEntry> timeline(String subjectType, UUID subjectId) {
		this.recording.appendGathered();
		return this.chain.about(subjectType, subjectId).stream().map(AuditRow::entry).toList();
	}

	/**
	 * What happened of late to any of these documents of one kind, oldest first; all of
	 * them are asked about at once.
	 */
	public List<AuditEntry> latest(String subjectType, Collection<UUID> subjectIds, int limit) {
		this.recording.appendGathered();
		return subjectIds.isEmpty() ? List.of()
				: this.chain.latest(subjectType, subjectIds, limit).stream().map(AuditRow::entry).toList().reversed();
	}

}
