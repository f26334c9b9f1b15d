package io.cailian.sourcing.ui;

import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.cailian.uikit.HomeTile;
import io.cailian.uikit.Tone;

/**
 * One kind of waiting work of sourcing on the home page.
 */
record RfqTile(String name, String role, LongSupplier counting, Supplier<String> list, Tone tone,
		int order) implements HomeTile {

	@Override
	public String titleKey() {
		return "sourcing.RfqTiles." + this.name;
	}

	@Override
	public Set<String> roles() {
		return Set.of(this.role);
	}

	@Override
	public long count() {
		return this.counting.getAsLong();
	}

	@Override
	public String route() {
		return this.list.get();
	}

}
