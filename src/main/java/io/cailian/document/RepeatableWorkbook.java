package io.cailian.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs a workbook again with the report's own time on every part, so that equal reports
 * are equal files.
 */
record RepeatableWorkbook(Instant asOf) {

	byte[] of(byte[] workbook) throws IOException {
		var packed = new ByteArrayOutputStream(workbook.length);
		try (var source = new ZipInputStream(new ByteArrayInputStream(workbook));
				var target = new ZipOutputStream(packed)) {
			for (ZipEntry part = source.getNextEntry(); part != null; part = source.getNextEntry()) {
				var entry = new ZipEntry(part.getName());
				entry.setTimeLocal(LocalDateTime.ofInstant(this.asOf, ZoneOffset.UTC));
				target.putNextEntry(entry);
				source.transferTo(target);
				target.closeEntry();
			}
		}
		return packed.toByteArray();
	}

}
