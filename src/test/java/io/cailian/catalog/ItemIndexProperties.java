package io.cailian.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.cailian.classification.CategoryId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An index that was changed item by item answers as one built from what there is.
 */
class ItemIndexProperties {

	private static final CategoryId CATEGORY = new CategoryId(new UUID(1, 1));

	private static final List<ItemWish> WISHES = List.of(wish(""), wish("轴承"), wish("zc"), wish("zhoucheng"),
			wish("𠮷"), wish("cable"), wish("cabel"), wish("6205"), wish("深沟球"), wish("a"), wish("", "bore:10..30"),
			wish("轴承", "seal:A|B"));

	@Property(tries = 60)
	void changingItemByItemEqualsBuildingAnew(@ForAll("changes") List<Change> changes) throws IOException {
		Path directory = Files.createTempDirectory("items");
		try (ItemIndex followed = ItemIndex.open(directory.resolve("followed"));
				ItemIndex built = ItemIndex.open(directory.resolve("built"))) {
			Map<ItemId, IndexedItem> present = new HashMap<>();
			for (Change change : changes) {
				if (change.gone()) {
					followed.remove(change.item().id());
					present.remove(change.item().id());
				}
				else {
					followed.put(change.item());
					present.put(change.item().id(), change.item());
				}
				if (change.refreshed()) {
					followed.refresh();
				}
			}
			followed.refresh();
			built.clear();
			for (IndexedItem item : present.values()) {
				built.add(item);
			}
			built.refresh();

			assertThat(WISHES).allSatisfy((wish) -> assertThat(answer(followed, wish)).isEqualTo(answer(built, wish)));
			assertThat(followed.size()).isEqualTo(present.size());
			assertThat(answer(followed, WISHES.getFirst())).hasSameSizeAs(present.keySet());
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

	@Provide
	Arbitrary<List<Change>> changes() {
		Arbitrary<IndexedItem> item = Combinators
			.combine(Arbitraries.integers().between(1, 8),
					Arbitraries.of("深沟球轴承 6205", "轴承", "电力电缆", "𠮷㛃鿍龘", "power cable", "A 6205-2RS"),
					Arbitraries.of("A", "B", "C"), Arbitraries.integers().between(0, 50))
			.as((id, name, seal, bore) -> new IndexedItem(new ItemId(new UUID(2, id)), "CODE-" + id,
					new CatalogNames(name, ""), CATEGORY, ItemStatus.ACTIVE, "", Map.of("seal", seal),
					Map.of("bore", BigDecimal.valueOf(bore))));
		return Combinators.combine(item, Arbitraries.of(true, false, false, false), Arbitraries.of(true, false, false))
			.as(Change::new)
			.list()
			.ofMaxSize(40);
	}

	private static ItemWish wish(String words, String... conditions) {
		return new ItemWish(words, ItemFilter.ALL, List.of(conditions).stream().map(AttributeCondition::read).toList());
	}

	private static List<ItemId> answer(ItemIndex index, ItemWish wish) {
		try {
			return index.find(ItemQuestion.of(wish, Set.of()), !wish.words().isBlank(), 0, 100, 1000).ids();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** That an item was written or is gone. */
	record Change(IndexedItem item, boolean gone, boolean refreshed) {

	}

}
