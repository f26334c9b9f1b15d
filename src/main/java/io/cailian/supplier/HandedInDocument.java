package io.cailian.supplier;

import java.time.LocalDate;

import io.cailian.document.AttachmentId;
import org.jspecify.annotations.Nullable;

/**
 * A file a company handed in with its approved application: of which type it is, empty
 * where none was asked for, and from when to when it holds where that is known.
 */
public record HandedInDocument(AttachmentId attachment, String type, @Nullable LocalDate issued,
		@Nullable LocalDate expires) {

}
