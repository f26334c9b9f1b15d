package io.cailian.staging;

import java.util.List;

import io.cailian.staging.spi.CellFinding;

/**
 * A row with what was found about it.
 *
 * @param key what makes it the same record as another row, or empty
 * @param fingerprint of all it says, to know it again in a later file
 */
record JudgedRow(int number, List<String> cells, String key, String fingerprint, RowState state,
		List<CellFinding> findings) {

}
