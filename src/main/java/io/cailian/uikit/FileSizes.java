package io.cailian.uikit;

import java.text.NumberFormat;
import java.util.Locale;

/**
 * Says the size of a file as people do.
 */
public final class FileSizes {

	private static final double KILOBYTE = 1024;

	private FileSizes() {
	}

	public static String of(long bytes, Locale locale) {
		NumberFormat number = NumberFormat.getInstance(locale);
		number.setMaximumFractionDigits(1);
		if (bytes >= KILOBYTE * KILOBYTE) {
			return number.format(bytes / KILOBYTE / KILOBYTE) + " MB";
		}
		return number.format(Math.ceil(bytes / KILOBYTE)) + " kB";
	}

}
