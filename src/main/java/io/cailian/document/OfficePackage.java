package io.cailian.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import io.cailian.kernel.RuleViolation;

/**
 * Judges an office file by the table of contents of its archive alone: the parts it must
 * have, no macros, and no archive that swells when somebody opens it.
 */
final class OfficePackage {

	private static final int MAX_ENTRIES = 5_000;

	private static final long MAX_UNPACKED = 512L * 1024 * 1024;

	private static final long HARMLESS_UNPACKED = 16L * 1024 * 1024;

	private static final int MAX_RATIO = 100;

	private static final int HEAD = 64 * 1024;

	private static final String CONTENT_TYPES = "[Content_Types].xml";

	private OfficePackage() {
	}

	static void require(Path file, String mainPart) throws IOException {
		Set<String> names = new HashSet<>();
		long unpacked = 0;
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.size() > MAX_ENTRIES) {
				throw swells();
			}
			for (ZipEntry entry : Collections.list(zip.entries())) {
				names.add(entry.getName());
				if (entry.getSize() < 0 || entry.getSize() > MAX_UNPACKED) {
					throw swells();
				}
				unpacked += entry.getSize();
			}
			for (String part : List.of(CONTENT_TYPES, mainPart)) {
				ZipEntry entry = zip.getEntry(part);
				if (entry != null && declaresEntities(zip, entry)) {
					throw new RuleViolation("document.Attachment.entities");
				}
			}
		}
		catch (ZipException ex) {
			throw AttachmentType.notAllowed();
		}
		if (unpacked > MAX_UNPACKED
				|| (unpacked > HARMLESS_UNPACKED && unpacked / MAX_RATIO > file.toFile().length())) {
			throw swells();
		}
		if (!names.contains(CONTENT_TYPES) || !names.contains(mainPart)) {
			throw AttachmentType.notAllowed();
		}
		if (names.stream().anyMatch((name) -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
			throw new RuleViolation("document.Attachment.macros");
		}
	}

	/**
	 * Office never writes a document type; who does wants a reader to fetch something.
	 */
	private static boolean declaresEntities(ZipFile zip, ZipEntry entry) throws IOException {
		try (InputStream part = zip.getInputStream(entry)) {
			String head = new String(part.readNBytes(HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");
			return head.contains("<!DOCTYPE") || head.contains("<!ENTITY");
		}
	}

	private static RuleViolation swells() {
		return new RuleViolation("document.Attachment.unpacksTooLarge");
	}

}
