package io.cailian.uikit;

import java.util.List;

/**
 * The units of measure offered for choosing, as UN/ECE Recommendation 20 codes. Documents
 * from elsewhere may hold others.
 */
public final class Units {

	public static final List<String> COMMON = List.of("H87", "SET", "PR", "KGM", "TNE", "MTR", "KMT", "MTK", "MTQ",
			"LTR", "RO", "XBX", "XDR", "XPK", "XPL", "HUR", "DAY", "MON", "E48");

	private Units() {
	}

}
