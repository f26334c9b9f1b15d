package io.cailian.uikit;

import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.ValueProvider;

/**
 * A column of a list by what it says: the same words stand in the cell, in the lines of a
 * narrow screen and in a file.
 */
final class ListColumn<T> {

	private final String headKey;

	private final Grid.Column<T> column;

	private final ValueProvider<T, ?> text;

	private final ValueProvider<T, String> path;

	private final ValueProvider<T, ?> exported;

	private boolean wanted = true;

	ListColumn(String headKey, Grid.Column<T> column, ValueProvider<T, ?> text, ValueProvider<T, ?> exported,
			ValueProvider<T, String> path) {
		this.headKey = headKey;
		this.column = column;
		this.text = text;
		this.path = path;
		this.exported = exported;
	}

	/** The last word of the key, which names the column within its list. */
	String name() {
		return this.headKey.substring(this.headKey.lastIndexOf('.') + 1);
	}

	String headKey() {
		return this.headKey;
	}

	Grid.Column<T> column() {
		return this.column;
	}

	String text(T row) {
		Object value = this.text.apply(row);
		return (value != null) ? value.toString() : "";
	}

	/** Where the text leads, or nowhere. */
	String path(T row) {
		return this.path.apply(row);
	}

	/** What goes into a file: a number, a day or a moment where the list knows one. */
	@Nullable Object exported(T row) {
		return this.exported.apply(row);
	}

	boolean isWanted() {
		return this.wanted;
	}

	void want(boolean shown) {
		this.wanted = shown;
	}

}
