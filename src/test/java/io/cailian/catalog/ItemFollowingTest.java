package io.cailian.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import io.cailian.IntegrationTest;
import io.cailian.classification.Categories;
import io.cailian.classification.CategoryAdministration;
import io.cailian.classification.CategoryDetails;
import io.cailian.identity.Roles;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * How the index follows the database through crashes, losses and late commits.
 */
@IntegrationTest
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class ItemFollowingTest {

	@Autowired
	private ItemKeeping keeping;

	@Autowired
	private ItemChanges changes;

	@Autowired
	private AttributesInForce attributes;

	@Autowired
	private Categories categories;

	@Autowired
	private CategoryAdministration administration;

	@Autowired
	private AttributeAdministration attributeAdministration;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Clock clock;

	@TempDir
	private Path directory;

	private CategoryDetails category;

	private ItemFollowing following;

	@BeforeEach
	void start() {
		this.category = new TestCatalog(this.administration, this.attributeAdministration)
			.category(TestCatalog.scheme(), "1", "轴承", null);
		this.following = started();
	}

	@AfterEach
	void stop() throws IOException {
		this.following.destroy();
	}

	@Test
	void whatWasSavedJustBeforeACrashIsFoundAfterIt() {
		write("A");
		assertThat(found()).containsExactly("A");

		write("B");
		this.following.crash();
		this.following = started();

		assertThat(found()).containsExactly("A", "B");
	}

	@Test
	void itFollowsWithoutAnybodySignedIn() {
		found();
		write("A");

		CompletableFuture.runAsync(this.following::follow).join();
		CompletableFuture.runAsync(this.following::rebuild).join();

		assertThat(found()).containsExactly("A");
	}

	@Test
	void whatTheIndexHadNotKeptYetIsReadAgain() {
		assertThat(found()).isEmpty();
		ItemDetails item = write("A");
		assertThat(found()).containsExactly("A");
		as("buyer", Roles.BUYER, () -> this.keeping.edit(draft(item.id(), "B"), item.version()));
		assertThat(found()).containsExactly("B");

		this.following.crash();
		this.following = started();

		assertThat(found()).containsExactly("B");
	}

	@Test
	void anIndexThatWasStoppedGoesOnWhereItWas() throws IOException {
		write("A");
		found();
		this.following.destroy();
		write("B");

		this.following = started();

		assertThat(found()).containsExactly("A", "B");
	}

	@Test
	void aMissingIndexIsBuiltAnewByItself() throws IOException {
		write("A");
		found();
		this.following.destroy();
		try (Stream<Path> files = Files.list(this.directory)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}

		this.following = started();

		assertThat(found()).containsExactly("A");
	}

	@Test
	void aBrokenIndexIsBuiltAnewByItself() throws IOException {
		write("A");
		found();
		this.following.destroy();
		try (Stream<Path> files = Files.list(this.directory)) {
			for (Path file : files.filter((each) -> each.getFileName().toString().startsWith("segments")).toList()) {
				Files.writeString(file, "broken");
			}
		}

		this.following = started();

		assertThat(found()).containsExactly("A");
	}

	@Test
	void anIndexThatLacksChangesNobodyKeepsAnyMoreIsBuiltAnewByItself() throws IOException {
		write("A");
		try (ItemIndex old = ItemIndex.open(this.directory)) {
			old.commit(this.changes.first() - 2);
		}

		assertThat(found()).containsExactly("A");
	}

	@Test
	void anIndexSomebodyElseHasOpenIsLeftAlone() throws IOException {
		try (ItemIndex other = ItemIndex.open(this.directory)) {
			other.commit(0);

			assertThatThrownBy(this::found).hasRootCauseInstanceOf(LockObtainFailedException.class);
			assertThat(other.followed()).hasValue(0);
		}
	}

	@Test
	void aChangeThatIsCommittedAfterALaterOneIsNotLost() {
		found();
		CountDownLatch written = new CountDownLatch(1);
		CountDownLatch later = new CountDownLatch(1);
		CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> as("buyer", Roles.BUYER, () -> {
			this.transaction.executeWithoutResult((status) -> {
				this.keeping.write(draft(ItemId.next(), "SLOW"));
				written.countDown();
				await(later);
			});
			return true;
		}));
		await(written);
		write("QUICK");

		assertThat(found()).containsExactly("QUICK");
		later.countDown();
		slow.join();

		assertThat(found()).containsExactly("QUICK", "SLOW");
	}

	@Test
	void aChangeThatWasOpenDuringARebuildIsNotLost() {
		CountDownLatch written = new CountDownLatch(1);
		CountDownLatch later = new CountDownLatch(1);
		CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> as("buyer", Roles.BUYER, () -> {
			this.transaction.executeWithoutResult((status) -> {
				this.keeping.write(draft(ItemId.next(), "SLOW"));
				written.countDown();
				await(later);
			});
			return true;
		}));
		await(written);
		write("QUICK");
		this.following.rebuild();
		later.countDown();
		slow.join();

		assertThat(found()).containsExactly("QUICK", "SLOW");
	}

	@Test
	void anIndexBuiltAnewFindsWhatTheOneThatFollowedFinds() {
		found();
		for (int i = 0; i < 20; i++) {
			ItemDetails item = write("R" + i);
			if (i % 3 == 0) {
				this.keeping.edit(draft(item.id(), "E" + i), item.version());
			}
		}
		List<String> followed = found();

		int items = this.following.rebuild();

		assertThat(found()).isEqualTo(followed).hasSize(20);
		assertThat(items).isEqualTo(this.jdbc.queryForObject("select count(*) from catalog_item", Integer.class));
	}

	@Test
	void theLogIsForgottenButForItsLastChange() {
		write("A");
		Long last = this.jdbc.queryForObject("select max(seq) from catalog_item_change", Long.class);

		this.transaction.executeWithoutResult((status) -> {
			while (this.changes.forget(this.clock.instant().plusSeconds(60)) > 0) {
				assertThat(this.changes.first()).isPositive();
			}
			assertThat(this.changes.first()).isEqualTo(last);
			status.setRollbackOnly();
		});
	}

	private ItemFollowing started() {
		return new ItemFollowing(this.changes, this.attributes, this.categories, this.jdbc, this.clock, this.directory);
	}

	private ItemDetails write(String code) {
		return this.keeping.write(draft(ItemId.next(), code));
	}

	private ItemDraft draft(ItemId id, String code) {
		return new ItemDraft(id, prefix() + code, new CatalogNames("深沟球轴承", ""), this.category.id(), "H87", "",
				Map.of());
	}

	private String prefix() {
		return this.category.scheme() + "-";
	}

	private List<String> found() {
		ItemWish wish = new ItemWish("轴承", new ItemFilter(Optional.of(this.category.id()), Optional.empty()),
				List.of());
		try {
			return this.following.current()
				.find(ItemQuestion.of(wish, Set.of(this.category.id())), true, 0, 100, 1000)
				.ids()
				.stream()
				.map((id) -> this.jdbc.queryForObject("select code from catalog_item where id = ?", String.class,
						io.cailian.kernel.Ids.bytes(id.value())))
				.map((code) -> String.valueOf(code).substring(prefix().length()))
				.toList();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
