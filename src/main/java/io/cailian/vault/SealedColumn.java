package io.cailian.vault;

import io.cailian.kernel.Ids;

/**
 * A column of sealed values, so that a new master key reaches them. The module that owns
 * the table declares one as a Spring bean for each such column; the values are bound to
 * the context {@code table|column|row id}.
 *
 * @param boundTable the table in the context, if it is not the one where the values are
 * @param key the column of the row id, a UUID in 16 bytes or a text
 */
public record SealedColumn(String table, String boundTable, String column, String key, Kind kind) {

	/** Which part of the vault sealed the values. */
	public enum Kind {

		/** {@link FieldCipher} sealed them. */
		FIELD(FieldCipher.PURPOSE),
		/** They are data keys wrapped by {@link DataKeys}. */
		DATA_KEY(DataKeys.PURPOSE);

		private final String purpose;

		Kind(String purpose) {
			this.purpose = purpose;
		}

		String purpose() {
			return this.purpose;
		}

	}

	private static final String NAME = "[a-z][a-z0-9_]*";

	public SealedColumn {
		if (!table.matches(NAME) || !column.matches(NAME) || !key.matches(NAME)) {
			throw new IllegalArgumentException("not the name of a table or column");
		}
	}

	/** A column of single fields in a table whose row id is called {@code id}. */
	public static SealedColumn field(String table, String column) {
		return new SealedColumn(table, table, column, "id", Kind.FIELD);
	}

	/** The same column, sealed for rows of another table, where the values once were. */
	public SealedColumn boundTo(String other) {
		return new SealedColumn(this.table, other, this.column, this.key, this.kind);
	}

	String context(Object rowId) {
		return this.boundTable + "|" + this.column + "|"
				+ ((rowId instanceof byte[] bytes) ? Ids.fromBytes(bytes) : rowId);
	}

}
