package io.cailian.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.cailian.matching.UnifiedSocialCreditCode;
import io.cailian.running.PortalProcess;
import io.cailian.running.TestDatabase;
import org.springframework.util.FileSystemUtils;

/**
 * How long fifty thousand suppliers take from the upload of their table to the last one
 * being in the portal, over the HTTP API, in a portal whose heap is limited to 512 MB;
 * and what a second table of a thousand takes when they are there.
 */
final class SupplierImportBench implements Bench.Measurement {

	private static final int ROWS = 50_000;

	private static final int MORE_ROWS = 1_000;

	private static final int SEARCHES = 200;

	private static final int WARM_UP = 50;

	private static final String HEAP = "-Xmx512m";

	private static final List<String> CITIES = List.of("上海市", "苏州市", "深圳市", "宁波市", "成都市", "武汉市", "青岛市", "广州市", "杭州市",
			"无锡市");

	private static final List<String> TRADES = List.of("电子科技", "机械设备", "贸易", "包装材料", "五金制品", "化工", "物流", "自动化设备",
			"建筑工程", "纺织");

	private static final String CHARACTERS = "华信宏达鸿运金海远东方正大明亚瑞丰源盛泰安康恒兴隆昌茂荣祥福嘉德诚创新科联众智博";

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	@Override
	public void run(BenchReport report) throws IOException, InterruptedException, SQLException {
		Path directory = report.directory().resolve("supplier-import-data");
		FileSystemUtils.deleteRecursively(directory);
		measure("h2", TestDatabase.h2(directory), directory, report);
		if (TestDatabase.hasMysql()) {
			FileSystemUtils.deleteRecursively(directory);
			measure("mysql", TestDatabase.mysql("cailian_bench"), directory, report);
		}
		FileSystemUtils.deleteRecursively(directory);
	}

	private void measure(String name, TestDatabase database, Path directory, BenchReport report)
			throws IOException, InterruptedException {
		Path gc = Files.createDirectories(directory).toAbsolutePath().resolve("gc.log");
		Map<String, String> environment = new HashMap<>(database.environment());
		environment.put("_JAVA_OPTIONS", HEAP + " -Xlog:gc:file=" + gc);
		PortalProcess portal = PortalProcess.asLaunched(directory, environment);
		try (portal; HttpClient client = HttpClient.newHttpClient()) {
			portal.startAndAwait();
			TableImports imports = new TableImports(client, portal, "suppliers");
			report.add("%s %,d new".formatted(name, ROWS), imports.imported(table(0, ROWS)));
			report.add("%s %,d more".formatted(name, MORE_ROWS), imports.imported(table(ROWS, MORE_ROWS)));
			report.add("%s candidate search".formatted(name), candidates(client, portal));
		}
		report.add("%s heap".formatted(name), Map.of("peak MB before collections", TableImports.peak(gc)));
	}

	/**
	 * What looking for suppliers like one that is being typed takes inside the portal, as
	 * it says itself: half of the names are known but for their form, half are new.
	 */
	private static Map<String, Double> candidates(HttpClient client, PortalProcess portal)
			throws IOException, InterruptedException {
		double[] millis = new double[SEARCHES];
		for (int i = -WARM_UP; i < SEARCHES; i++) {
			int company = (i + WARM_UP) * (ROWS / (SEARCHES + WARM_UP));
			String form = (i % 2 == 0) ? "股份有限公司" : "集团有限公司";
			String name = CITIES.get((company + i) % CITIES.size()) + brand(company)
					+ TRADES.get(company % TRADES.size()) + form;
			URI address = portal.at("/api/v1/supplier-duplicates/similar?country=CN&name="
					+ URLEncoder.encode(name, StandardCharsets.UTF_8) + "&email=info%40company" + company
					+ ".example&phone=021-" + (50_000_000 + company));
			HttpResponse<String> response = client.send(TableImports.authorized(address).GET().build(),
					HttpResponse.BodyHandlers.ofString());
			String timing = response.headers().firstValue("Server-Timing").orElseThrow();
			if (i >= 0) {
				millis[i] = Double.parseDouble(timing.substring(timing.indexOf("dur=") + "dur=".length()));
			}
		}
		Arrays.sort(millis);
		Map<String, Double> figures = new LinkedHashMap<>();
		figures.put("median ms", millis[SEARCHES / 2]);
		figures.put("p95 ms", millis[SEARCHES * 95 / 100]);
		figures.put("slowest ms", millis[SEARCHES - 1]);
		return figures;
	}

	/** Companies whose names share places, trades and characters, as real ones do. */
	private static String table(int first, int rows) {
		StringBuilder table = new StringBuilder("名称,登记类型,登记号码,国家或地区代码,地址,联系人,联系邮箱,联系电话\n");
		for (int i = first; i < first + rows; i++) {
			table.append(CITIES.get(i % CITIES.size()))
				.append(brand(i))
				.append(TRADES.get(i / CITIES.size() % TRADES.size()))
				.append("有限公司,CN-USCC,")
				.append(code(i))
				.append(",CN,")
				.append(CITIES.get(i % CITIES.size()))
				.append("示范路 ")
				.append(i)
				.append(" 号,联系人,contact@company")
				.append(i)
				.append(".example,021-")
				.append(50_000_000 + i)
				.append('\n');
		}
		return table.toString();
	}

	private static String brand(int number) {
		int length = CHARACTERS.length();
		return "" + CHARACTERS.charAt(number % length) + CHARACTERS.charAt(number / length % length)
				+ CHARACTERS.charAt(number / length / length % length) + CHARACTERS.charAt(number * 7 % length);
	}

	private static String code(int number) {
		StringBuilder code = new StringBuilder("91310115");
		int rest = number;
		for (int i = 0; i < 9; i++) {
			code.append(ALPHABET.charAt(rest % ALPHABET.length()));
			rest /= ALPHABET.length();
		}
		return code.append(UnifiedSocialCreditCode.checkDigit(code + "0")).toString();
	}

}
