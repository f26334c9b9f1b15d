package io.cailian.uikit;

import org.springframework.stereotype.Component;

/**
 * What every list page works with beside its rows.
 */
@Component
public class ListTools {

	private final ListMemory memory;

	private final ExportLimit limit;

	private final Formats formats;

	ListTools(ListMemory memory, ExportLimit limit, Formats formats) {
		this.memory = memory;
		this.limit = limit;
		this.formats = formats;
	}

	ListMemory memory() {
		return this.memory;
	}

	ExportLimit limit() {
		return this.limit;
	}

	Formats formats() {
		return this.formats;
	}

}
