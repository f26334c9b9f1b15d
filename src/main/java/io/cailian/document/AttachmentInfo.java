package io.cailian.document;

import java.time.Instant;

/**
 * What may be shown of an attachment without opening it. The file name is made safe to
 * show and to download under.
 */
public record AttachmentInfo(AttachmentId id, String fileName, String mediaType, long size, String sha256,
		Instant storedAt) {
}
