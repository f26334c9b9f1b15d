package io.cailian.sourcing;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.cailian.kernel.Ids;

/**
 * Fills a database that no portal is using with RFQs like those of several years: twenty
 * buyers, most RFQs long awarded, titles that share their common words.
 */
public final class StoredRfqs {

	private static final List<String> THINGS = List.of("深沟球轴承", "不锈钢板", "液压油", "安全帽", "变频器", "电缆", "叉车轮胎", "包装纸箱", "焊条",
			"六角螺栓", "离心泵", "阀门", "传送带", "润滑脂", "打印纸", "服务器", "交换机", "劳保手套", "氩气", "滤芯");

	private static final List<String> PURPOSES = List.of("年度采购", "紧急补货", "框架询价", "备件采购", "项目采购", "试用采购");

	private static final List<String> SITES = List.of("上海工厂", "苏州工厂", "成都基地", "Plant North", "总部", "研发中心", "沈阳仓库");

	private static final int BATCH = 1_000;

	private StoredRfqs() {
	}

	/**
	 * Writes the RFQs with running numbers from first to last; closing times end at the
	 * given one, an hour apart.
	 */
	public static void write(Connection connection, int first, int last, int year, Instant newest) throws SQLException {
		connection.setAutoCommit(false);
		try (PreparedStatement rfqs = connection.prepareStatement("""
				insert into rfq (id, number, ordinal, title, terms, currency, zone, closes_at, partial_bids,
					other_currencies, min_bids, buyer, status, created_at, edited_by, edited_at, published_at, version)
				values (?, ?, ?, ?, '', 'CNY', 'Asia/Shanghai', ?, true, false, 1, ?, ?, ?, ?, ?, ?, 1)""");
				PreparedStatement words = connection
					.prepareStatement("insert into rfq_word (word, ordinal, rfq_id) values (?, ?, ?)");
				PreparedStatement lines = connection.prepareStatement("""
						insert into rfq_line (id, rfq_id, position, item, specification, quantity, unit)
						values (?, ?, ?, ?, '', ?, 'PCE')""");
				PreparedStatement invitations = connection.prepareStatement(
						"insert into invitation (id, rfq_id, supplier_id, status) values (?, ?, ?, 'INVITED')")) {
			for (int running = first; running <= last; running++) {
				RfqNumber number = new RfqNumber(year, running);
				byte[] id = bytes(Ids.next());
				String title = title(running);
				Timestamp closes = Timestamp.from(newest.minus(Duration.ofHours(last - running)));
				set(rfqs, id, number.toString(), number.ordinal(), title, closes, buyer(running), status(running),
						closes, buyer(running), closes, closes);
				for (String word : TitleWords.of(title)) {
					set(words, word, number.ordinal(), id);
				}
				for (int i = 1; i <= 3; i++) {
					set(lines, bytes(Ids.next()), id, i, THINGS.get((running + i) % THINGS.size()),
							BigDecimal.valueOf(100L * i));
					set(invitations, bytes(Ids.next()), id, bytes(new UUID(7, running * 31L % 200 + i)));
				}
				if (running % BATCH == 0 || running == last) {
					for (PreparedStatement statement : List.of(rfqs, words, lines, invitations)) {
						statement.executeBatch();
					}
					connection.commit();
				}
			}
		}
	}

	private static String title(int running) {
		return "%s %s %s %d".formatted(SITES.get(running % SITES.size()),
				THINGS.get(running / SITES.size() % THINGS.size()), PURPOSES.get(running % PURPOSES.size()), running);
	}

	private static String buyer(int running) {
		return "buyer" + running % 20;
	}

	private static String status(int running) {
		return switch (running % 50) {
			case 0 -> "PUBLISHED";
			case 1 -> "CLOSED";
			case 2 -> "OPENED";
			case 3, 4 -> "CANCELLED";
			case 5 -> "FAILED";
			default -> "AWARDED";
		};
	}

	private static void set(PreparedStatement statement, Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			statement.setObject(i + 1, values[i]);
		}
		statement.addBatch();
	}

	private static byte[] bytes(UUID id) {
		return Ids.bytes(id);
	}

}
