package io.cailian.sourcing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the word rows of an RFQ in step with its title, in the transaction that changes
 * it.
 */
@Component
class TitleIndexing {

	private final RfqWords words;

	TitleIndexing(RfqWords words) {
		this.words = words;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void index(Rfq rfq) {
		Set<String> wanted = new HashSet<>(TitleWords.of(rfq.title()));
		List<RfqWord> present = this.words.findByRfq(rfq.id());
		this.words.deleteAll(present.stream().filter((row) -> !wanted.contains(row.word())).toList());
		present.forEach((row) -> wanted.remove(row.word()));
		this.words.saveAll(wanted.stream().sorted().map((word) -> RfqWord.of(word, rfq)).toList());
	}

}
