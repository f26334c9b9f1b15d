package io.cailian.document;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import io.cailian.kernel.CellText;

/**
 * Makes words from outside safe and visible in one format: no character vanishes on
 * paper, none breaks a workbook, none becomes a formula in a list.
 */
enum ReportText {

	PAPER {
		@Override
		String of(String text) {
			return CellText.visible(text, (character) -> Fonts.canShow(character) || character == '\n');
		}
	},

	WORKBOOK {
		@Override
		String of(String text) {
			return CellText.ofWorkbook(text);
		}
	},

	ROWS {
		@Override
		String of(String text) {
			return CellText.ofRows(text);
		}
	};

	abstract String of(String text);

	static ReportText forFormat(ReportFormat format) {
		return switch (format) {
			case PDF -> PAPER;
			case XLSX -> WORKBOOK;
			case CSV -> ROWS;
		};
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
