package io.cailian.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs the benches by name, {@code ./portal bench startup}, or all of them without a
 * name.
 */
public final class Bench {

	private static final Map<String, Measurement> BENCHES = new TreeMap<>(
			Map.of("startup", new StartupBench(), "list", new ListBench(Clock.systemUTC()), "supplier-import",
					new SupplierImportBench(), "approvals", new ApprovalBench(), "approvals-kill", new KillBench(),
					"catalog-search", new CatalogSearchBench(), "price-import", new PriceImportBench()));

	private Bench() {
	}

	public static void main(String[] names) throws Exception {
		for (String name : names) {
			if (!BENCHES.containsKey(name)) {
				System.err.println("portal: no bench " + name + ", there are " + BENCHES.keySet());
				System.exit(2);
			}
		}
		for (String name : (names.length > 0) ? List.of(names) : BENCHES.keySet()) {
			Measurement bench = BENCHES.get(name);
			if (bench != null) {
				bench.run(new BenchReport(name, Path.of("target", "bench"), MachineFacts.ofThisMachine(),
						Clock.systemUTC()));
			}
		}
	}

	/** One bench: measures and reports its figures. */
	@FunctionalInterface
	interface Measurement {

		void run(BenchReport report) throws Exception;

	}

}
