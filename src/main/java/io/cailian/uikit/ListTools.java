package io.cailian.uikit;

import java.time.Clock;
import java.time.format.DateTimeFormatter;

import org.springframework.stereotype.Component;

/**
 * What every list page works with beside its rows.
 */
@Component
public class ListTools {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmm");

	private final ListMemory memory;

	private final ListTakeout takeout;

	private final Formats formats;

	private final Clock clock;

	ListTools(ListMemory memory, ListTakeout takeout, Formats formats, Clock clock) {
		this.memory = memory;
		this.takeout = takeout;
		this.formats = formats;
		this.clock = clock;
	}

	ListMemory memory() {
		return this.memory;
	}

	ListTakeout takeout() {
		return this.takeout;
	}

	/** Day and time as a part of a file name. */
	String stamp() {
		return STAMP.format(this.clock.instant().atZone(this.formats.zone()));
	}

	Formats formats() {
		return this.formats;
	}

}
