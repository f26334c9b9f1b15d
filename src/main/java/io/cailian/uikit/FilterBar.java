package io.cailian.uikit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;

/**
 * The filters of a list, whose values live in the address: a filtered list can be
 * bookmarked, sent to a colleague and left with the back button. The bar reads the
 * address by itself after every navigation and then tells the list to load.
 */
public class FilterBar extends Composite<Div> implements AfterNavigationObserver {

	private final Map<String, Binding<?>> bindings = new LinkedHashMap<>();

	private final List<Runnable> listeners = new ArrayList<>();

	private final Button reset;

	private Location location = new Location("");

	private boolean reading;

	public FilterBar() {
		this.reset = Texts.text(new Button(), "uikit.FilterBar.reset");
		this.reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		this.reset.addClickListener((event) -> reset());
		this.reset.setVisible(false);
		getContent().addClassName("filter-bar");
		getContent().getElement().setAttribute("role", "search");
		getContent().add(this.reset);
	}

	/** Binds a text field to a parameter of the address. */
	public FilterBar bind(String name, HasValue<?, String> field) {
		return bind(name, field, Function.identity(), Optional::of);
	}

	/** Binds a choice among the constants of an enum; no choice means no filter. */
	public <E extends Enum<E>> FilterBar bind(String name, HasValue<?, E> field, Class<E> type) {
		return bind(name, field, Enum::name,
				(text) -> java.util.Arrays.stream(type.getEnumConstants())
					.filter((constant) -> constant.name().equals(text))
					.findFirst());
	}

	/**
	 * Binds any field. What cannot be read from the address counts as no filter.
	 */
	public <T> FilterBar bind(String name, HasValue<?, T> field, Function<T, String> write,
			Function<String, Optional<T>> read) {
		this.bindings.put(name, new Binding<>(field, write, read));
		if (field instanceof Component component) {
			getContent().addComponentAtIndex(getContent().getComponentCount() - 1, component);
		}
		field.addValueChangeListener((event) -> {
			if (!this.reading) {
				writeToAddress();
			}
		});
		return this;
	}

	/** Adds what should happen on the first reading and whenever a filter changes. */
	public FilterBar onChange(Runnable listener) {
		this.listeners.add(listener);
		return this;
	}

	/** Clears every filter. */
	public void reset() {
		this.reading = true;
		this.bindings.values().forEach((binding) -> binding.field().clear());
		this.reading = false;
		writeToAddress();
	}

	/** The filters as they stand in the address. */
	String query() {
		Map<String, List<String>> bound = new HashMap<>(this.location.getQueryParameters().getParameters());
		bound.keySet().retainAll(this.bindings.keySet());
		return new QueryParameters(bound).getQueryString();
	}

	/** Filters as an address did before. */
	void apply(String query) {
		getUI().ifPresent((ui) -> ui.navigate(this.location.getPath(), QueryParameters.fromString(query)));
	}

	public boolean isFiltering() {
		return this.bindings.values().stream().anyMatch((binding) -> binding.text() != null);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		this.location = event.getLocation();
		this.reading = true;
		this.bindings.forEach((name, binding) -> binding
			.accept(this.location.getQueryParameters().getSingleParameter(name).orElse("")));
		this.reading = false;
		this.reset.setVisible(isFiltering());
		this.listeners.forEach(Runnable::run);
	}

	private void writeToAddress() {
		Map<String, List<String>> parameters = new HashMap<>(this.location.getQueryParameters().getParameters());
		this.bindings.forEach((name, binding) -> {
			String text = binding.text();
			if (text == null) {
				parameters.remove(name);
			}
			else {
				parameters.put(name, List.of(text));
			}
		});
		getUI().ifPresent((ui) -> ui.navigate(this.location.getPath(), new QueryParameters(parameters)));
	}

	private record Binding<T>(HasValue<?, T> field, Function<T, String> write, Function<String, Optional<T>> read) {

		@Nullable String text() {
			return this.field.isEmpty() ? null : this.write.apply(this.field.getValue());
		}

		void accept(String text) {
			if (!Objects.equals(text, Objects.requireNonNullElse(text(), ""))) {
				(text.isEmpty() ? Optional.<T>empty() : this.read.apply(text)).ifPresentOrElse(this.field::setValue,
						this.field::clear);
			}
		}
	}

}
