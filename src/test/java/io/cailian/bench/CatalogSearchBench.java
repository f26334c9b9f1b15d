package io.cailian.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.cailian.catalog.AttributeAdministration;
import io.cailian.catalog.AttributeChoice;
import io.cailian.catalog.AttributeCondition;
import io.cailian.catalog.AttributeDraft;
import io.cailian.catalog.AttributeForm;
import io.cailian.catalog.AttributeId;
import io.cailian.catalog.AttributeKind;
import io.cailian.catalog.CatalogNames;
import io.cailian.catalog.ItemFilter;
import io.cailian.catalog.ItemSearch;
import io.cailian.catalog.ItemWish;
import io.cailian.classification.CategoryAdministration;
import io.cailian.classification.CategoryDraft;
import io.cailian.classification.CategoryId;
import io.cailian.classification.CategoryNames;
import io.cailian.identity.Roles;
import io.cailian.kernel.Ids;
import io.cailian.running.TestDatabase;
import io.cailian.uikit.Pinyin;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import static io.cailian.identity.Acting.as;

/**
 * How long finding items takes among a million: the search service from the words to the
 * fifty items read from the database, each time after asking the database for changes.
 * Items are written in batches, past the services, and the index is built by the same
 * command people have.
 */
final class CatalogSearchBench implements Bench.Measurement {

	private static final int ITEMS = Integer.getInteger("cailian.bench.items", 1_000_000);

	private static final int BATCH = 2_000;

	private static final int WARM_UP = 400;

	private static final int SEARCHES = 2_000;

	private static final int PAGE = 50;

	private static final double NANOS_PER_MILLI = 1e6;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Override
	public void run(BenchReport report) throws IOException, SQLException, InterruptedException, ExecutionException {
		Path directory = report.directory().resolve("catalog-search-data");
		FileSystemUtils.deleteRecursively(directory);
		Files.createDirectories(directory);
		boolean mysql = TestDatabase.hasMysql();
		TestDatabase database = mysql ? TestDatabase.mysql("cailian_bench") : TestDatabase.h2(directory);
		String name = (mysql ? "mysql" : "h2") + " %,d ".formatted(ITEMS);
		try (ConfigurableApplicationContext portal = LeanPortal.start(database, directory, Map.of())) {
			Map<String, CategoryId> categories = categories(portal);
			report.add(name + "written", Map.of("s", seconds(() -> write(database, categories))));
			ItemSearch search = portal.getBean(ItemSearch.class);
			double[] items = new double[1];
			Map<String, Double> rebuilt = new LinkedHashMap<>();
			rebuilt.put("s", seconds(() -> items[0] = as("admin", Roles.ADMIN, search::rebuild)));
			rebuilt.put("items", items[0]);
			rebuilt.put("index MB", megabytes(directory.resolve("search")));
			report.add(name + "rebuild", rebuilt);
			List<Question> questions = questions(categories);
			measure(search, questions.subList(0, WARM_UP), 1);
			for (int threads : new int[] { 1, 4 }) {
				List<Timed> timed = measure(search, questions, threads);
				report.add(name + threads + " thread" + ((threads > 1) ? "s" : ""), figures(timed));
				if (threads == 1) {
					Map<String, List<Timed>> byKind = new TreeMap<>();
					timed.forEach((each) -> byKind.computeIfAbsent(each.kind(), (kind) -> new ArrayList<>()).add(each));
					for (Map.Entry<String, List<Timed>> kind : byKind.entrySet()) {
						report.add("  " + kind.getKey(), figures(kind.getValue()));
					}
				}
			}
		}
		FileSystemUtils.deleteRecursively(directory);
	}

	private static Map<String, CategoryId> categories(ConfigurableApplicationContext portal) {
		Map<String, CategoryId> categories = new HashMap<>();
		CategoryAdministration administration = portal.getBean(CategoryAdministration.class);
		AttributeAdministration attributes = portal.getBean(AttributeAdministration.class);
		CategoryId root = as("admin", Roles.ADMIN,
				() -> administration.add(
						new CategoryDraft(CategoryId.next(), "BENCH", "ALL", "", new CategoryNames("全部", "All"), null)))
			.id();
		define(attributes, root, "grade", AttributeForm.choice(new AttributeChoice("A", "一级", "First"),
				new AttributeChoice("B", "二级", "Second"), new AttributeChoice("C", "三级", "Third")));
		for (CatalogItems.Kind kind : CatalogItems.kinds()) {
			CategoryId category = as("admin", Roles.ADMIN, () -> administration.add(new CategoryDraft(CategoryId.next(),
					"BENCH", kind.code(), "", new CategoryNames(kind.name(), ""), root)))
				.id();
			categories.put(kind.code(), category);
			CatalogItems.item(CatalogItems.kinds().indexOf(kind)).values().forEach((code, value) -> {
				if (!code.equals("grade")) {
					define(attributes, category, code, form(value));
				}
			});
		}
		return categories;
	}

	private static AttributeForm form(String value) {
		if (value.equals("true") || value.equals("false")) {
			return AttributeForm.of(AttributeKind.YES_NO);
		}
		return value.matches("[0-9.]+") ? AttributeForm.number("", 2, null, null)
				: AttributeForm.of(AttributeKind.TEXT);
	}

	private static void define(AttributeAdministration attributes, CategoryId category, String code,
			AttributeForm form) {
		as("manager", Roles.PURCHASING_MANAGER, () -> attributes.define(
				new AttributeDraft(AttributeId.next(), category, code, new CatalogNames(code, ""), form, false, true)));
	}

	private static void write(TestDatabase database, Map<String, CategoryId> categories) {
		try (Connection connection = database.connect();
				PreparedStatement insert = connection.prepareStatement(
						"insert into catalog_item (id, code, name_zh, name_en, category_id, unit, description, "
								+ "attribute_values, status, changed_at, version) values (?,?,?,?,?,?,'',?,?,?,0)")) {
			connection.setAutoCommit(false);
			LocalDateTime at = LocalDateTime.of(2026, 11, 23, 0, 0);
			for (int number = 0; number < ITEMS; number++) {
				CatalogItems.Made item = CatalogItems.item(number);
				insert.setBytes(1, Ids.bytes(Ids.next()));
				insert.setString(2, item.code());
				insert.setString(3, item.zh());
				insert.setString(4, item.en());
				insert.setBytes(5,
						Ids.bytes(Optional.ofNullable(categories.get(item.kind().code())).orElseThrow().value()));
				insert.setString(6, item.kind().unit());
				insert.setString(7, JSON.writeValueAsString(new TreeMap<>(item.values())));
				insert.setString(8, (number % 20 == 0) ? "RETIRED" : "ACTIVE");
				insert.setObject(9, at);
				insert.addBatch();
				if (number % BATCH == BATCH - 1 || number == ITEMS - 1) {
					insert.executeBatch();
					connection.commit();
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Of each way to look for something as many, each for something else. */
	private static List<Question> questions(Map<String, CategoryId> categories) {
		List<Question> questions = new ArrayList<>();
		SplittableRandom random = new SplittableRandom(7);
		for (int i = 0; i < SEARCHES; i++) {
			CatalogItems.Made item = CatalogItems.item(random.nextInt(ITEMS));
			CategoryId category = Optional.ofNullable(categories.get(item.kind().code())).orElseThrow();
			List<String> words = List.of(item.zh().split(" "));
			String han = chinese(words.getFirst());
			String two = han.substring(0, 2);
			String last = han.substring(Math.max(0, han.length() - 3));
			questions.add(switch (i % 14) {
				case 0 -> question("code", item.code());
				case 1 -> question("beginning of a code", item.code().substring(0, 9));
				case 2 -> question("one word", last);
				case 3 -> question("two words", two + " " + last);
				case 4 -> question("word and specification", last + " " + words.getLast());
				case 5 -> question("whole Chinese", han);
				case 6 -> question("pinyin", spelt(last));
				case 7 -> question("initials", initials(han.substring(0, Math.min(4, han.length()))));
				case 8 -> question("specification", words.get(words.size() - 1));
				case 9 -> question("typo in Latin", mistyped(item.en(), random));
				case 10 -> question("typo in Chinese", mistyped(han));
				case 11 -> new Question("word, category, range, status", new ItemWish(last,
						new ItemFilter(Optional.of(category), Optional.of(io.cailian.catalog.ItemStatus.ACTIVE)),
						conditions(item)));
				case 12 -> new Question("category and choice",
						new ItemWish("", new ItemFilter(Optional.of(category), Optional.empty()),
								List.of(new AttributeCondition.OneOf("grade", Set.of("A", "B")))));
				default -> question("one character", han.substring(han.length() - 1));
			});
		}
		return questions;
	}

	private static List<AttributeCondition> conditions(CatalogItems.Made item) {
		return item.values()
			.entrySet()
			.stream()
			.filter((value) -> value.getValue().matches("[0-9]+"))
			.limit(1)
			.map((value) -> (AttributeCondition) new AttributeCondition.Between(value.getKey(), BigDecimal.ZERO,
					new BigDecimal(value.getValue())))
			.toList();
	}

	/** The longest stretch of Chinese. */
	private static String chinese(String text) {
		return Stream.of(text.split("[^\\p{IsHan}]+")).max(Comparator.comparingInt(String::length)).orElse(text);
	}

	private static String spelt(String text) {
		return text.codePoints().mapToObj(Pinyin::syllable).reduce("", String::concat);
	}

	private static String initials(String text) {
		return text.codePoints()
			.mapToObj(Pinyin::syllable)
			.map((syllable) -> syllable.substring(0, 1))
			.reduce("", String::concat);
	}

	/** Two neighbouring letters of the first word have changed places. */
	private static String mistyped(String text, SplittableRandom random) {
		String word = text.split(" ")[0].toLowerCase(java.util.Locale.ROOT);
		int at = 1 + random.nextInt(Math.max(1, word.length() - 2));
		char[] letters = word.toCharArray();
		char letter = letters[at];
		letters[at] = letters[Math.min(letters.length - 1, at + 1)];
		letters[Math.min(letters.length - 1, at + 1)] = letter;
		return new String(letters);
	}

	/** The last character is another. */
	private static String mistyped(String han) {
		String some = han.substring(0, Math.min(6, han.length()));
		return some.substring(0, some.length() - 1) + "谬";
	}

	private static Question question(String kind, String words) {
		return new Question(kind, ItemWish.words(words));
	}

	private static List<Timed> measure(ItemSearch search, List<Question> questions, int threads)
			throws InterruptedException, ExecutionException {
		try (ExecutorService people = Executors.newFixedThreadPool(threads)) {
			List<Future<List<Timed>>> shares = new ArrayList<>();
			for (int thread = 0; thread < threads; thread++) {
				int first = thread;
				shares.add(people.submit(() -> as("buyer", Roles.BUYER, () -> {
					List<Timed> timed = new ArrayList<>();
					for (int i = first; i < questions.size(); i += threads) {
						Question question = questions.get(i);
						long begun = System.nanoTime();
						int found = search.find(question.wish(), 0, PAGE).items().size();
						timed.add(new Timed(question.kind(), (System.nanoTime() - begun) / NANOS_PER_MILLI, found));
					}
					return timed;
				})));
			}
			List<Timed> all = new ArrayList<>();
			for (Future<List<Timed>> share : shares) {
				all.addAll(share.get());
			}
			return all;
		}
	}

	private static Map<String, Double> figures(List<Timed> timed) {
		double[] millis = timed.stream().mapToDouble(Timed::millis).toArray();
		Map<String, Double> figures = new LinkedHashMap<>();
		figures.put("searches", (double) millis.length);
		figures.put("p50 ms", LoadRun.percentile(millis, 50));
		figures.put("p95 ms", LoadRun.percentile(millis, 95));
		figures.put("p99 ms", LoadRun.percentile(millis, 99));
		figures.put("without a find", (double) timed.stream().filter((each) -> each.found() == 0).count());
		return figures;
	}

	private static double seconds(Runnable work) {
		long begun = System.nanoTime();
		work.run();
		return (System.nanoTime() - begun) / NANOS_PER_MILLI / 1000;
	}

	private static double megabytes(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.mapToLong((file) -> file.toFile().length()).sum() / 1e6;
		}
	}

	/** What somebody looks for, and in what way. */
	private record Question(String kind, ItemWish wish) {

	}

	/** How long finding it took. */
	private record Timed(String kind, double millis, int found) {

	}

}
