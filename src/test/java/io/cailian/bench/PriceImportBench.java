package io.cailian.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.cailian.kernel.Ids;
import io.cailian.matching.UnifiedSocialCreditCode;
import io.cailian.running.PortalProcess;
import io.cailian.running.TestDatabase;
import org.springframework.util.FileSystemUtils;

/**
 * How long a price list of a hundred thousand rows takes from the upload of its table to
 * the last price being in force, over the HTTP API, in a portal whose heap is limited to
 * 512 MB: the first list of a supplier, the next one with every price changed, and one of
 * which two rows in five are wrong. On MySQL, beside the same processors.
 */
final class PriceImportBench implements Bench.Measurement {

	private static final int ROWS = Integer.getInteger("cailian.bench.prices", 100_000);

	private static final int BATCH = 2_000;

	private static final String CODE = "91310115MA1K4TF04";

	private static final String SUPPLIER = "S-CL-HQ-000001";

	private static final String HEAP = "-Xmx512m";

	@Override
	public void run(BenchReport report) throws IOException, InterruptedException, SQLException {
		Path directory = report.directory().resolve("price-import-data");
		FileSystemUtils.deleteRecursively(directory);
		boolean mysql = TestDatabase.hasMysql();
		if (!mysql) {
			throw new IllegalStateException("prices are imported on MySQL");
		}
		TestDatabase database = TestDatabase.mysql("cailian_bench");
		Path gc = Files.createDirectories(directory).toAbsolutePath().resolve("gc.log");
		Map<String, String> environment = new HashMap<>(database.environment());
		environment.put("_JAVA_OPTIONS", HEAP + " -Xlog:gc:file=" + gc);
		PortalProcess portal = PortalProcess.asLaunched(directory, environment);
		try (portal; HttpClient client = HttpClient.newHttpClient()) {
			portal.startAndAwait();
			String supplier = supplier(client, portal, database);
			items(database);
			TableImports imports = new TableImports(client, portal, "prices");
			report.add("%,d first prices".formatted(ROWS), imports.imported(table(supplier, "1.00", 0)));
			report.add("%,d changed prices".formatted(ROWS), imports.imported(table(supplier, "1.07", 0)));
			Map<String, Double> wrong = new LinkedHashMap<>();
			wrong.putAll(imports.imported(table(supplier, "1.13", 2)));
			report.add("%,d, two in five wrong".formatted(ROWS), wrong);
		}
		report.add("heap", Map.of("peak MB before collections", TableImports.peak(gc)));
		FileSystemUtils.deleteRecursively(directory);
	}

	/** A supplier out of a table, made active past the services. */
	private static String supplier(HttpClient client, PortalProcess portal, TestDatabase database)
			throws IOException, InterruptedException, SQLException {
		new TableImports(client, portal, "suppliers").imported("""
				名称,登记类型,登记号码,国家或地区代码,联系人,联系邮箱
				上海华信电子科技有限公司,CN-USCC,%s,CN,联系人,contact@company.example
				""".formatted(CODE + UnifiedSocialCreditCode.checkDigit(CODE + "0")));
		try (Connection connection = database.connect(); Statement changes = connection.createStatement()) {
			changes.executeUpdate("update supplier set status = 'ACTIVE', number = '" + SUPPLIER + "'");
		}
		return SUPPLIER;
	}

	/** Writes the items past the services. */
	private static void items(TestDatabase database) throws SQLException {
		try (Connection connection = database.connect();
				PreparedStatement insert = connection.prepareStatement(
						"insert into catalog_item (id, code, name_zh, name_en, category_id, unit, description, "
								+ "attribute_values, status, changed_at, version) values (?,?,?,?,?,?,'','{}','ACTIVE',?,0)");
				Statement category = connection.createStatement()) {
			byte[] id = Ids.bytes(Ids.next());
			category.executeUpdate("insert into category (id, scheme, code, scheme_version, name_zh, name_en, path, "
					+ "search_text, version) values (0x" + HexFormat.of().formatHex(id)
					+ ", 'BENCH', 'ALL', '', '全部', 'All', 'ALL', '', 0)");
			connection.setAutoCommit(false);
			LocalDateTime at = LocalDateTime.of(2026, 11, 23, 0, 0);
			for (int number = 0; number < ROWS; number++) {
				CatalogItems.Made item = CatalogItems.item(number);
				insert.setBytes(1, Ids.bytes(Ids.next()));
				insert.setString(2, item.code());
				insert.setString(3, item.zh());
				insert.setString(4, item.en());
				insert.setBytes(5, id);
				insert.setString(6, item.kind().unit());
				insert.setObject(7, at);
				insert.addBatch();
				if (number % BATCH == BATCH - 1 || number == ROWS - 1) {
					insert.executeBatch();
					connection.commit();
				}
			}
		}
	}

	/**
	 * @param wrong how many of five rows name an item nobody knows
	 */
	private static String table(String supplier, String factor, int wrong) {
		BigDecimal times = new BigDecimal(factor);
		return "物料编码,供应商,单价,起订数量,最小订购量,交货天数,供应商料号\n" + IntStream.range(0, ROWS)
			.mapToObj((number) -> ((number % 5 < wrong) ? "UNKNOWN-" + number : CatalogItems.item(number).code()) + ","
					+ supplier + "," + BigDecimal.valueOf(100 + number % 90_000, 2).multiply(times) + ",1," + number % 9
					+ "," + number % 30 + ",S" + number)
			.collect(Collectors.joining("\n"));
	}

}
