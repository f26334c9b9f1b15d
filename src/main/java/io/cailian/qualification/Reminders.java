package io.cailian.qualification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks every hour through what ends soon or has just ended: reminds people 90, 60, 30
 * and 7 days before, and says on the first day after that a certificate has lapsed. Each
 * document goes on its own, and what was said is remembered with it, so that a run cut
 * short is finished by the next and nothing is said twice.
 */
@Component
class Reminders {

	private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

	/** How long ago something may have lapsed to be told about after a standstill. */
	private static final int LOOK_BACK_DAYS = 30;

	private static final int AT_ONCE = 500;

	private final CertificateRecords certificates;

	private final Standings standings;

	private final QualificationRecords qualifications;

	private final SentReminders sent;

	private final QualificationMails mails;

	private final CompanyDay day;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	Reminders(CertificateRecords certificates, Standings standings, QualificationRecords qualifications,
			SentReminders sent, QualificationMails mails, CompanyDay day, TransactionTemplate transaction,
			ApplicationEventPublisher events) {
		this.certificates = certificates;
		this.standings = standings;
		this.qualifications = qualifications;
		this.sent = sent;
		this.mails = mails;
		this.day = day;
		this.transaction = transaction;
		this.events = events;
	}

	@Scheduled(initialDelayString = "PT2M", fixedDelayString = "${cailian.qualification.remind-every:PT1H}")
	void run() {
		LocalDate today = this.day.today();
		LocalDate until = today.plusDays(Collections.max(ReminderLadder.STEPS));
		inPages((page) -> this.certificates.endingBetween(today, until, page),
				(certificate) -> alone(certificate.id(), () -> remind(certificate.id(), today)));
		inPages((page) -> this.certificates.endingBetween(today.minusDays(LOOK_BACK_DAYS), today.minusDays(1), page),
				(certificate) -> alone(certificate.id(), () -> lapse(certificate.id())));
		inPages((page) -> this.qualifications.endingBetween(today, until, page),
				(qualification) -> alone(qualification.id(), () -> remind(qualification.id(), today)));
	}

	/** A page after the other, so that however many there are, few are held at once. */
	private static <T> void inPages(Function<Pageable, List<T>> read, Consumer<T> work) {
		List<T> page;
		int number = 0;
		do {
			page = read.apply(PageRequest.of(number, AT_ONCE));
			page.forEach(work);
			number++;
		}
		while (page.size() == AT_ONCE);
	}

	private void remind(CertificateId id, LocalDate today) {
		Certificate certificate = this.certificates.findById(id).orElseThrow();
		long left = ChronoUnit.DAYS.between(today, certificate.expires().orElseThrow());
		if (takesNew(ReminderLadder.passed(left), (step) -> this.sent.takeForCertificate(id, step, this.day.now()))) {
			this.mails.ending(certificate, left);
			this.events
				.publishEvent(QualificationEvent.reminded(certificate, left, ReminderLadder.step(left).orElseThrow()));
		}
	}

	private void remind(QualificationId id, LocalDate today) {
		Qualification qualification = this.qualifications.findById(id).orElseThrow();
		long left = ChronoUnit.DAYS.between(today, qualification.details().to().orElseThrow());
		if (takesNew(ReminderLadder.passed(left), (step) -> this.sent.takeForQualification(id, step, this.day.now()))) {
			this.mails.ending(qualification, left);
		}
	}

	private void lapse(CertificateId id) {
		Certificate certificate = this.certificates.findById(id).orElseThrow();
		if (!this.sent.takeForCertificate(id, SentReminders.OVER, this.day.now())) {
			return;
		}
		boolean restricts = !this.standings.restrictedByLapse(certificate, this.day.today()).isEmpty();
		this.mails.lapsed(certificate, restricts);
		if (restricts) {
			this.events.publishEvent(QualificationEvent.restricting(certificate));
		}
	}

	/** Takes all steps passed; true if the last of them was not taken before. */
	private static boolean takesNew(List<Integer> passed, IntPredicate take) {
		boolean isNew = false;
		for (int step : passed) {
			isNew = take.test(step);
		}
		return isNew;
	}

	private void alone(Record id, Runnable work) {
		try {
			this.transaction.executeWithoutResult((status) -> work.run());
		}
		catch (RuntimeException ex) {
			LOG.warn("reminder about {} failed and will be tried again", id, ex);
		}
	}

}
