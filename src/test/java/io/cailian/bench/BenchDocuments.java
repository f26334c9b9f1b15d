package io.cailian.bench;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.Money;
import io.cailian.notification.MailDraft;
import io.cailian.notification.MailOutbox;
import io.cailian.workflow.Decision;
import io.cailian.workflow.spi.Fact;
import io.cailian.workflow.spi.SubjectDocument;
import io.cailian.workflow.spi.SubjectSummary;
import io.cailian.workflow.spi.TaskSubject;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Documents with a table of their own; an approved one writes a letter and leaves a job
 * behind.
 */
class BenchDocuments implements TaskSubject {

	static final String TYPE = "BENCH";

	static final List<String> TABLES = List.of("""
			create table if not exists bench_document (
				id binary(16) not null primary key, status varchar(20) not null, decided_at datetime(6))""", """
			create table if not exists bench_job (
				id bigint not null auto_increment primary key, document_id binary(16) not null,
				done_at datetime(6) not null, index idx_bench_job_document (document_id))""");

	private final JdbcTemplate database;

	private final MailOutbox mails;

	private final BenchClosing closing;

	private volatile boolean leavesMore;

	BenchDocuments(JdbcTemplate database, MailOutbox mails, BenchClosing closing) {
		this.database = database;
		this.mails = mails;
		this.closing = closing;
	}

	/** From now on approved documents write a letter and leave a job behind. */
	void leaveMore() {
		this.leavesMore = true;
	}

	void submit(UUID id) {
		this.database.update("insert into bench_document (id, status) values (?, 'SUBMITTED')", Ids.bytes(id));
	}

	@Override
	public String type() {
		return TYPE;
	}

	@Override
	public SubjectSummary summary(UUID id, Locale locale) {
		return new SubjectSummary("BEN-" + id.toString().substring(24),
				locale.getLanguage().equals("zh") ? "办公设备申请" : "Office equipment", Money.of("12500.50", "CNY"),
				"苏州恒信机械设备有限公司", "白小荷");
	}

	@Override
	public List<Fact> facts(UUID id, Locale locale) {
		return List.of();
	}

	@Override
	public List<SubjectDocument> documents(UUID id, Locale locale) {
		return List.of();
	}

	@Override
	public String route(UUID id) {
		return "";
	}

	@Override
	public Set<UserId> barredFromDeciding(UUID id) {
		return Set.of();
	}

	@Override
	public String standingRole(UUID id) {
		return Roles.APPROVER;
	}

	@Override
	public void concluded(UUID id, Decision last) {
		this.database.update("update bench_document set status = ?, decided_at = utc_timestamp(6) where id = ?",
				last.outcome().name(), Ids.bytes(id));
		if (this.leavesMore) {
			this.mails.post(new MailDraft("requester@cailian.example", Locale.ENGLISH, "Approved", "Approved.",
					TYPE + ":" + id));
			this.closing.start(id);
		}
	}

}
