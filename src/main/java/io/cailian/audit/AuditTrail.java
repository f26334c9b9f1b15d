package io.cailian.audit;

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

}
