package io.cailian.uikit;

import org.springframework.stereotype.Component;

/**
 * What every list page works with beside its rows.
 */
@Component
public class ListTools {

	private final ListMemory memory;

	private final ListTakeout takeout;

	private final Formats formats;

	ListTools(ListMemory memory, ListTakeout takeout, Formats formats) {
		this.memory = memory;
		this.takeout = takeout;
		this.formats = formats;
	}

	ListMemory memory() {
		return this.memory;
	}

	ListTakeout takeout() {
		return this.takeout;
	}

	Formats formats() {
		return this.formats;
	}

}
