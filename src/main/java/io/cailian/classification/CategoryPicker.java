package io.cailian.classification;

import java.util.Optional;

import io.cailian.uikit.Texts;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;

/**
 * Chooses one category by code, by name in either language, by pinyin or its initials.
 * Each offer says where in its scheme it stands.
 */
public class CategoryPicker extends ComboBox<CategoryDetails> {

	private final Categories categories;

	public CategoryPicker(Categories categories) {
		this.categories = categories;
		setClearButtonVisible(true);
		setItems((query) -> categories
			.list(CategoryFilter.offered(query.getFilter().orElse("")), query.getOffset(), query.getLimit())
			.stream(), (query) -> categories.count(CategoryFilter.offered(query.getFilter().orElse(""))));
		Texts.follow(this, (locale) -> {
			setItemLabelGenerator((category) -> category.label(locale));
			setRenderer(offer(locale));
		});
	}

	static LitRenderer<CategoryDetails> offer(java.util.Locale locale) {
		return LitRenderer
			.<CategoryDetails>of(
					"""
							<div style="padding-inline-start:${item.depth}em">
								<div>${item.label}</div>
								<div style="color:var(--lumo-secondary-text-color);font-size:var(--lumo-font-size-s)">${item.way}</div>
							</div>""")
			.withProperty("depth", (category) -> category.above().size() / 2.0)
			.withProperty("label", (category) -> category.label(locale))
			.withProperty("way", (category) -> category.way(locale));
	}

	/** What is chosen, if anything. */
	public Optional<CategoryId> chosen() {
		return getOptionalValue().map(CategoryDetails::id);
	}

	/** Chooses a category, also a retired one; nothing clears the field. */
	public void choose(@Nullable CategoryId id) {
		Optional.ofNullable(id).flatMap(this.categories::find).ifPresentOrElse(this::setValue, this::clear);
	}

}
