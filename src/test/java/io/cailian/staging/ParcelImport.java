package io.cailian.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.staging.spi.CellFinding;
import io.cailian.staging.spi.ImportChoice;
import io.cailian.staging.spi.ImportColumn.Type;
import io.cailian.staging.spi.ImportColumn;
import io.cailian.staging.spi.ImportKind;
import io.cailian.staging.spi.ImportRow;
import io.cailian.staging.spi.ImportRun;
import io.cailian.staging.spi.RowOutcome;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Parcels to import that belong to no module. They are kept in a table of their own, so
 * that what is rolled back is seen to be gone.
 */
@Component
class ParcelImport implements ImportKind {

	static final String NAME = "parcels";

	static final String HEADS = "parcel no,weight,date,colour,remark";

	private final JdbcTemplate jdbc;

	/** Parcels that are held wait for it. */
	private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));

	private final AtomicInteger atWork = new AtomicInteger();

	private final AtomicInteger mostAtWork = new AtomicInteger();

	ParcelImport(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String titleKey() {
		return "test.Parcel.title";
	}

	@Override
	public Set<String> roles() {
		return Set.of("BUYER");
	}

	@Override
	public List<ImportColumn> columns() {
		return List.of(ImportColumn.text("number", "test.Parcel.number", true, (text) -> {
			if (text.length() > 20) {
				throw new RuleViolation("test.Parcel.tooLong", 20);
			}
			return text;
		}), new ImportColumn("weight", "test.Parcel.weight", Type.NUMBER, true, List.of(), (text) -> text),
				new ImportColumn("date", "test.Parcel.date", Type.DATE, false, List.of(), (text) -> text),
				ImportColumn.choice("colour", "test.Parcel.colour", false, List.of("RED", "BLUE")));
	}

	@Override
	public List<ImportChoice> choices() {
		return List.of(new ImportChoice("known", "test.Parcel.known", List.of("SKIP", "UPDATE")));
	}

	@Override
	public String key(ImportRow row) {
		return row.value("number");
	}

	@Override
	public Map<Integer, List<CellFinding>> check(List<ImportRow> rows) {
		Map<Integer, List<CellFinding>> findings = new HashMap<>();
		for (ImportRow row : rows) {
			if (row.value("number").startsWith("BAD")) {
				findings.put(row.number(), List.of(CellFinding.error("number", "test.Parcel.bad")));
			}
			if (row.value("number").startsWith("ODD")) {
				findings.put(row.number(), List.of(CellFinding.warning("number", "test.Parcel.odd")));
			}
		}
		return findings;
	}

	@Override
	public List<RowOutcome> take(List<ImportRow> rows, ImportRun run) {
		this.mostAtWork.accumulateAndGet(this.atWork.incrementAndGet(), Math::max);
		try {
			return takeEach(rows, run.by());
		}
		finally {
			this.atWork.decrementAndGet();
		}
	}

	private List<RowOutcome> takeEach(List<ImportRow> rows, UserId by) {
		List<RowOutcome> outcomes = new ArrayList<>();
		for (ImportRow row : rows) {
			String number = row.value("number");
			if (number.startsWith("HOLD")) {
				await(this.gate.get());
			}
			if (number.startsWith("LATE")) {
				throw new RuleViolation("test.Parcel.late", number);
			}
			this.jdbc.update("insert into test_parcel (number, weight, taken_by) values (?, ?, ?)", number,
					row.value("weight"), by.value());
			outcomes.add(new RowOutcome(row.number(), RowOutcome.What.CREATED, ""));
		}
		return outcomes;
	}

	/** Holds parcels of that name until the latch is down. */
	CountDownLatch hold() {
		CountDownLatch latch = new CountDownLatch(1);
		this.gate.set(latch);
		this.mostAtWork.set(0);
		return latch;
	}

	boolean isAtWork() {
		return this.atWork.get() > 0;
	}

	/** How many chunks were taken at the same time at most, since parcels were held. */
	int mostAtWork() {
		return this.mostAtWork.get();
	}

	private static void await(CountDownLatch latch) {
		try {
			if (!latch.await(60, TimeUnit.SECONDS)) {
				throw new IllegalStateException("nobody opened the gate");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	void prepare() {
		this.jdbc.execute("create table if not exists test_parcel (number varchar(50), weight varchar(50), "
				+ "taken_by varchar(190))");
	}

	List<String> taken(String prefix) {
		return this.jdbc.query("select number from test_parcel where number like ? order by number",
				(row, index) -> row.getString(1), prefix + "%");
	}

}
