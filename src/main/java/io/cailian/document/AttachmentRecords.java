package io.cailian.document;

import org.springframework.data.jpa.repository.JpaRepository;

interface AttachmentRecords extends JpaRepository<Attachment, AttachmentId> {

}
