package io.cailian.classification;

import java.util.Collection;
import java.util.List;

import io.cailian.uikit.Texts;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;

/**
 * Chooses several categories, each as {@link CategoryPicker} does.
 */
public class CategoriesPicker extends MultiSelectComboBox<CategoryDetails> {

	private final Categories categories;

	public CategoriesPicker(Categories categories) {
		this.categories = categories;
		setClearButtonVisible(true);
		setItems((query) -> categories
			.list(CategoryFilter.offered(query.getFilter().orElse("")), query.getOffset(), query.getLimit())
			.stream(), (query) -> categories.count(CategoryFilter.offered(query.getFilter().orElse(""))));
		Texts.follow(this, (locale) -> {
			setItemLabelGenerator((category) -> category.label(locale));
			setRenderer(CategoryPicker.offer(locale));
		});
	}

	/** What is chosen, in the order of the tree. */
	public List<CategoryId> chosen() {
		return getValue().stream().map(CategoryDetails::id).toList();
	}

	/** Chooses these categories, also retired ones, and no others. */
	public void choose(Collection<CategoryId> ids) {
		setValue(List.copyOf(this.categories.all(ids).values()));
	}

}
