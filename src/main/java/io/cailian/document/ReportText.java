package io.cailian.document;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * Makes words from outside safe and visible in one format: no character vanishes on
 * paper, none breaks a workbook, none becomes a formula in a list.
 */
enum ReportText {

	PAPER {
		@Override
		String of(String text) {
			return eachCharacter(text, (character) -> Fonts.canShow(character) || character == '\n');
		}
	},

	WORKBOOK {
		@Override
		String of(String text) {
			String clean = eachCharacter(text, ReportText::isAllowedInXml);
			return (clean.length() <= CELL_LIMIT) ? clean : clean.substring(0, CELL_LIMIT - 1) + "…";
		}
	},

	ROWS {
		@Override
		String of(String text) {
			String escaped = (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
			return escaped.replace("\r\n", "\n").replace('\r', '\n');
		}
	};

	private static final String FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠";

	private static final int CELL_LIMIT = 32_767;

	abstract String of(String text);

	static ReportText forFormat(ReportFormat format) {
		return switch (format) {
			case PDF -> PAPER;
			case XLSX -> WORKBOOK;
			case CSV -> ROWS;
		};
	}

	private static String eachCharacter(String text, IntPredicate allowed) {
		String lines = text.replace("\r\n", "\n").replace('\r', '\n');
		if (lines.codePoints().allMatch(allowed)) {
			return lines;
		}
		var visible = new StringBuilder();
		lines.codePoints().forEach((character) -> {
			if (allowed.test(character)) {
				visible.appendCodePoint(character);
			}
			else {
				visible.append("[U+%04X]".formatted(character));
			}
		});
		return visible.toString();
	}

	private static boolean isAllowedInXml(int character) {
		return character == '\t' || character == '\n' || (character >= ' ' && character <= 0xD7FF)
				|| (character >= 0xE000 && character <= 0xFFFD) || character >= 0x10000;
	}

	/**
	 * The faces every report is set in, asked which characters they hold.
	 */
	private static final class Fonts {

		private static final List<Font> FACES = List.of(load("NotoSansSC-Regular"), load("NotoSans-Regular"),
				load("NotoSansJP-Regular"));

		private static Font load(String name) {
			try (InputStream file = Fonts.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
				return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file, name));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (FontFormatException ex) {
				throw new IllegalStateException("Report font " + name + " cannot be read", ex);
			}
		}

		private static boolean canShow(int character) {
			return !Character.isISOControl(character) && FACES.stream().anyMatch((face) -> face.canDisplay(character));
		}

	}

}
