package io.cailian.story;

import java.nio.file.Path;
import java.util.Locale;

import io.cailian.running.PortalProcess;
import io.cailian.running.TestDatabase;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole thread as people walk it: from a company that nobody knows to its award in
 * finance's register. Once in Chinese, once in English, once on each database.
 */
@Tag("browser")
class StoryIT {

	@TempDir
	private Path directory;

	@Test
	void fromRegistrationToAwardReportInChineseOnH2() {
		walk(TestDatabase.h2(this.directory), Words.in(Locale.SIMPLIFIED_CHINESE));
	}

	@Test
	@Tag("mysql")
	void fromRegistrationToAwardReportInEnglishOnMysql() {
		walk(TestDatabase.mysql("cailian_story"), Words.in(Locale.ENGLISH));
	}

	private void walk(TestDatabase database, Words words) {
		try (PortalProcess portal = PortalProcess.ofJar(this.directory, database.environment())) {
			portal.startAndAwait();
			walk(portal, words);
		}
	}

	private void walk(PortalProcess portal, Words words) {
		try (Playwright playwright = Visitor.playwright();
				Browser browser = Visitor.chromium(playwright);
				TenderStory story = new TenderStory(portal, browser, words, this.directory)) {
			try {
				tell(story);
			}
			catch (RuntimeException | AssertionError ex) {
				story.lookAround();
				throw ex;
			}
		}
	}

	private static void tell(TenderStory story) {
		// A company hears of us and registers; a colleague checks it and asks once.
		story.companyRegistersItself();
		story.approverAsksForMore();
		story.applicantAnswers();
		story.approverApproves();
		story.supplierSetsItsPassword();
		story.secondSupplierJoins();
		// A buyer needs bearings, both suppliers bid, one of them twice.
		story.buyerWritesAnRfq();
		story.buyerPublishes();
		story.firstSupplierBidsAndRevises();
		story.secondSupplierBidsByProgram();
		// Until closing there is time to read in a tender that was decided elsewhere.
		story.buyerImportsAPublishedTender();
		// After closing the bids are opened, compared and awarded, by two people.
		story.buyerOpensAndCompares();
		story.buyerProposesTheLowest();
		story.managerApproves();
		// The winner reads its letter; finance takes the register home.
		story.supplierDownloadsItsLetter();
		story.financeExportsTheRegister();
		story.everyScreenWasOpenToEverybody();
	}

}
