package io.cailian.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import io.cailian.catalog.ItemChanges.Change;
import io.cailian.classification.Categories;
import io.cailian.classification.CategoryId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Has the index follow the database: change by change, before each search and every few
 * seconds; from the beginning where it is missing or broken, or when somebody says so.
 * What a crash took from the index is read again from the log of changes.
 */
@Component
class ItemFollowing implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(ItemFollowing.class);

	private static final String COLUMNS = "select id, code, name_zh, name_en, category_id, status, description, "
			+ "attribute_values from catalog_item ";

	private static final int ITEMS_AT_ONCE = 500;

	private static final Duration LONGEST_WAIT = Duration.ofMillis(250);

	/** A search waits for no more than so many changes; the rest follows behind it. */
	private static final int MOST_BEFORE_A_SEARCH = 2_000;

	private static final Duration COMMITTED_EVERY = Duration.ofSeconds(10);

	private static final Duration CHANGES_KEPT = Duration.ofDays(30);

	private static final RowMapper<Row> ROW = (row, number) -> Row.of(row);

	private final ItemChanges changes;

	private final AttributesInForce attributes;

	private final Categories categories;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	private final Path directory;

	private final ReentrantLock lock = new ReentrantLock();

	private volatile @Nullable ItemIndex index;

	private volatile boolean building;

	private ChangeWindow window = new ChangeWindow(0);

	private Instant committedAt = Instant.MIN;

	private long committed = -1;

	private boolean closed;

	ItemFollowing(ItemChanges changes, AttributesInForce attributes, Categories categories, JdbcTemplate jdbc,
			Clock clock, @Value("${cailian.catalog.index:${cailian.data-dir}/search}") Path directory) {
		this.changes = changes;
		this.attributes = attributes;
		this.categories = categories;
		this.jdbc = jdbc;
		this.clock = clock;
		this.directory = directory;
	}

	@Scheduled(fixedDelayString = "${cailian.catalog.index-every:PT2S}")
	void watch() {
		try {
			follow();
			this.changes.forget(this.clock.instant().minus(CHANGES_KEPT));
		}
		catch (RuntimeException ex) {
			LOG.warn("the index of items cannot follow now and tries again", ex);
		}
	}

	/** Follows everything there is, and waits for it. */
	void follow() {
		this.lock.lock();
		try {
			follow(opened(), Integer.MAX_VALUE);
			commitIfDue(opened());
		}
		catch (IOException ex) {
			throw failed(ex);
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * The index, having followed whatever was committed before, unless that is so much
	 * that nobody would wait for it.
	 * @throws RuleViolation if the index is being built for the first time
	 */
	ItemIndex current() {
		try {
			if (this.lock.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
				try {
					ItemIndex opened = opened();
					follow(opened, MOST_BEFORE_A_SEARCH);
					return opened;
				}
				finally {
					this.lock.unlock();
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			throw failed(ex);
		}
		ItemIndex present = this.index;
		if (present == null) {
			throw new RuleViolation("catalog.ItemSearch.building");
		}
		return present;
	}

	/**
	 * Builds the index from the database anew. Searches go on in the one there is.
	 * @return how many items it holds then
	 */
	int rebuild() {
		this.lock.lock();
		this.building = true;
		try {
			ItemIndex opened = opened();
			build(opened);
			return opened.size();
		}
		catch (IOException ex) {
			throw failed(ex);
		}
		finally {
			this.building = false;
			this.lock.unlock();
		}
	}

	boolean isBuilding() {
		return this.building;
	}

	/** Up to which change everything has been followed. */
	long followed() {
		this.lock.lock();
		try {
			return this.window.followed();
		}
		finally {
			this.lock.unlock();
		}
	}

	private ItemIndex opened() throws IOException {
		ItemIndex present = this.index;
		if (present != null) {
			return present;
		}
		if (this.closed) {
			throw new IllegalStateException("the index of items is closed");
		}
		ItemIndex opened = openOrEmpty();
		OptionalLong followed = opened.followed();
		try {
			if (followed.isEmpty() || this.changes.first() > followed.getAsLong() + 1) {
				LOG.info("the index of items is built from the database");
				build(opened);
			}
			else {
				this.window = new ChangeWindow(followed.getAsLong());
				this.committed = followed.getAsLong();
			}
		}
		catch (IOException | RuntimeException ex) {
			opened.close();
			throw ex;
		}
		this.index = opened;
		return opened;
	}

	/** What cannot be read is thrown away: the database has everything. */
	private ItemIndex openOrEmpty() throws IOException {
		try {
			return ItemIndex.open(this.directory);
		}
		catch (org.apache.lucene.store.LockObtainFailedException inUse) {
			throw inUse;
		}
		catch (IOException | IllegalArgumentException broken) {
			LOG.warn("the index of items is broken and is built anew", broken);
			FileSystemUtils.deleteRecursively(this.directory);
			return ItemIndex.open(this.directory);
		}
	}

	private void follow(ItemIndex opened, int most) throws IOException {
		Instant now = this.clock.instant();
		Set<ItemId> due = new LinkedHashSet<>();
		for (ChangeWindow.Gap gap : this.window.open()) {
			this.changes.between(gap.first() - 1, gap.last()).forEach((change) -> see(change, now, due));
		}
		List<Change> page;
		do {
			page = this.changes.between(this.window.highest(), Long.MAX_VALUE);
			page.forEach((change) -> see(change, now, due));
			if (due.size() >= ITEMS_AT_ONCE) {
				put(opened, due);
			}
		}
		while (page.size() == ItemChanges.PAGE && due.size() < most && most > MOST_BEFORE_A_SEARCH);
		if (!due.isEmpty()) {
			put(opened, due);
		}
		this.window.giveUp(now);
	}

	private void see(Change change, Instant now, Set<ItemId> due) {
		if (this.window.see(change.number(), now)) {
			due.add(change.item());
		}
	}

	/** Puts items as they stand in the database now. */
	private void put(ItemIndex opened, Set<ItemId> due) throws IOException {
		List<ItemId> ids = new ArrayList<>(due);
		Attributes known = new Attributes();
		for (int from = 0; from < ids.size(); from += ITEMS_AT_ONCE) {
			List<ItemId> some = ids.subList(from, Math.min(ids.size(), from + ITEMS_AT_ONCE));
			List<Row> rows = this.jdbc.query(COLUMNS + "where id in (" + "?,".repeat(some.size() - 1) + "?)", ROW,
					some.stream().map((id) -> (Object) Ids.bytes(id.value())).toArray());
			known.read(rows);
			Set<ItemId> gone = new HashSet<>(some);
			for (Row row : rows) {
				opened.put(row.indexed(known));
				gone.remove(row.id());
			}
			for (ItemId id : gone) {
				opened.remove(id);
			}
		}
		due.clear();
		opened.refresh();
	}

	private void build(ItemIndex opened) throws IOException {
		Instant now = this.clock.instant();
		ChangeWindow seen = new ChangeWindow(this.changes.lastBefore(now.minus(ChangeWindow.PATIENCE)));
		List<Change> page;
		do {
			page = this.changes.between(seen.highest(), Long.MAX_VALUE);
			page.forEach((change) -> seen.see(change.number(), now));
		}
		while (page.size() == ItemChanges.PAGE);
		opened.clear();
		Attributes known = new Attributes();
		byte[] last = new byte[16];
		List<Row> rows;
		do {
			rows = this.jdbc.query(COLUMNS + "where id > ? order by id limit " + ItemChanges.PAGE, ROW, (Object) last);
			known.read(rows);
			addAll(opened, rows, known);
			if (!rows.isEmpty()) {
				last = Ids.bytes(rows.getLast().id().value());
			}
		}
		while (rows.size() == ItemChanges.PAGE);
		this.window = seen;
		commit(opened);
		opened.refresh();
	}

	private static void addAll(ItemIndex opened, List<Row> rows, Attributes known) throws IOException {
		try {
			rows.parallelStream().forEach((row) -> {
				try {
					opened.add(row.indexed(known));
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private void commitIfDue(ItemIndex opened) throws IOException {
		if (this.window.followed() != this.committed
				&& !this.clock.instant().isBefore(this.committedAt.plus(COMMITTED_EVERY))) {
			commit(opened);
		}
	}

	private void commit(ItemIndex opened) throws IOException {
		opened.commit(this.window.followed());
		this.committed = this.window.followed();
		this.committedAt = this.clock.instant();
	}

	/**
	 * An index in an unknown state is given up; the next one begins at its last commit.
	 */
	private UncheckedIOException failed(IOException ex) {
		this.lock.lock();
		try {
			letGo();
		}
		finally {
			this.lock.unlock();
		}
		return new UncheckedIOException(ex);
	}

	private void letGo() {
		ItemIndex present = this.index;
		this.index = null;
		if (present != null) {
			try {
				present.close();
			}
			catch (IOException ex) {
				LOG.warn("the index of items cannot be closed", ex);
			}
		}
	}

	/** As a crash does: what was not committed is gone. */
	void crash() {
		this.lock.lock();
		try {
			letGo();
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public void destroy() throws IOException {
		this.lock.lock();
		try {
			ItemIndex present = this.index;
			if (present != null && this.window.followed() != this.committed) {
				commit(present);
			}
			letGo();
			this.closed = true;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** The attributes of the categories of the items at hand. */
	private final class Attributes {

		private final Map<CategoryId, List<AttributeDetails>> known = new HashMap<>();

		void read(Collection<Row> rows) {
			Set<CategoryId> unknown = new HashSet<>();
			rows.stream()
				.map(Row::category)
				.filter((category) -> !this.known.containsKey(category))
				.forEach(unknown::add);
			if (!unknown.isEmpty()) {
				this.known
					.putAll(ItemFollowing.this.attributes.inForce(ItemFollowing.this.categories.lineages(unknown)));
			}
		}

		List<AttributeDetails> of(CategoryId category) {
			return this.known.getOrDefault(category, List.of());
		}

	}

	/** An item as its row says. */
	private record Row(ItemId id, String code, CatalogNames names, CategoryId category, ItemStatus status,
			String description, String values) {

		static Row of(ResultSet row) throws SQLException {
			return new Row(new ItemId(uuid(row, 1)), row.getString(2),
					new CatalogNames(row.getString(3), row.getString(4)), new CategoryId(uuid(row, 5)),
					ItemStatus.valueOf(row.getString(6)), row.getString(7), row.getString(8));
		}

		IndexedItem indexed(Attributes attributes) {
			return IndexedItem.of(this.id, this.code, this.names, this.category, this.status, this.description,
					StoredValues.read(this.values), attributes.of(this.category));
		}

		private static UUID uuid(ResultSet row, int column) throws SQLException {
			return Ids.fromBytes(row.getBytes(column));
		}

	}

}
