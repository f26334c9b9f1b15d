package io.cailian.onboarding.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.cailian.onboarding.DraftValues;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;

/**
 * Carries what stands in the fields of the wizard to its draft and back, and tells when a
 * person changed one.
 */
class DraftFields {

	private final Map<String, Bound> fields = new LinkedHashMap<>();

	private final Map<String, Group> groups = new LinkedHashMap<>();

	private Runnable changed = () -> {
	};

	private boolean showing;

	void onChange(Runnable action) {
		this.changed = action;
	}

	/** A field whose text is kept as it is. */
	<F extends Component & HasValue<?, String>> F keep(String name, F field) {
		bind(name, () -> Objects.requireNonNullElse(field.getValue(), ""), field::setValue);
		field.addValueChangeListener((event) -> tell());
		return field;
	}

	ComboBox<String> keep(String name, ComboBox<String> field) {
		bind(name, () -> Objects.requireNonNullElse(field.getValue(), ""),
				(value) -> field.setValue(value.isEmpty() ? null : value));
		field.addValueChangeListener((event) -> tell());
		return field;
	}

	/** Anything else; whoever changes it calls {@link #tell}. */
	void bind(String name, Supplier<String> read, Consumer<String> write) {
		this.fields.put(name, new Bound(read, write));
	}

	/** Fields that come and go, under names with one prefix. */
	void bindAll(String prefix, Supplier<Map<String, String>> read, Consumer<Map<String, String>> write) {
		this.groups.put(prefix, new Group(read, write));
	}

	/** What stands in a field now. */
	String read(String name) {
		return Optional.ofNullable(this.fields.get(name)).map((field) -> field.read().get()).orElse("");
	}

	/** Writes into a field, as if a person had typed it. */
	void write(String name, String value) {
		Optional.ofNullable(this.fields.get(name)).ifPresent((field) -> field.write().accept(value));
	}

	/** A person changed something. */
	void tell() {
		if (!this.showing) {
			this.changed.run();
		}
	}

	DraftValues values() {
		Map<String, String> values = new LinkedHashMap<>();
		this.fields.forEach((name, field) -> values.put(name, field.read().get()));
		this.groups
			.forEach((prefix, group) -> group.read().get().forEach((name, value) -> values.put(prefix + name, value)));
		return new DraftValues(values);
	}

	/** Shows what a draft holds, without taking it for a change. */
	void show(DraftValues values) {
		boolean before = this.showing;
		this.showing = true;
		try {
			this.fields.forEach((name, field) -> {
				if (!field.read().get().equals(values.get(name))) {
					field.write().accept(values.get(name));
				}
			});
			this.groups.forEach((prefix, group) -> group.write().accept(within(prefix, values)));
		}
		finally {
			this.showing = before;
		}
	}

	private static Map<String, String> within(String prefix, DraftValues values) {
		Map<String, String> group = new LinkedHashMap<>();
		values.byField().forEach((name, value) -> {
			if (name.startsWith(prefix)) {
				group.put(name.substring(prefix.length()), value);
			}
		});
		return group;
	}

	private record Group(Supplier<Map<String, String>> read, Consumer<Map<String, String>> write) {

	}

	private record Bound(Supplier<String> read, Consumer<String> write) {

	}

}
