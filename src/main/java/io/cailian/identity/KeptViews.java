package io.cailian.identity;

import java.time.Clock;
import java.util.List;

import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.ListMemory;
import io.cailian.uikit.ListView;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps for everybody how they want to see their lists, on whatever machine they sit.
 * Nobody asks for the views of another: the owner is always who is signed in.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class KeptViews implements ListMemory {

	static final int MOST = 40;

	private static final int MAX_TEXT = 2000;

	private final KeptViewRecords records;

	private final CurrentUser currentUser;

	private final Clock clock;

	KeptViews(KeptViewRecords records, CurrentUser currentUser, Clock clock) {
		this.records = records;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public List<ListView> views(String list) {
		return this.records.of(this.currentUser.id(), list).stream().map(KeptView::view).toList();
	}

	@Override
	public void keep(String list, ListView view) {
		if (view.name().length() > ListView.MAX_NAME || view.query().length() > MAX_TEXT
				|| view.columns().length() > MAX_TEXT) {
			throw new RuleViolation("identity.KeptViews.tooLong");
		}
		List<KeptView> kept = this.records.of(this.currentUser.id(), list);
		KeptView present = kept.stream().filter((each) -> each.name().equals(view.name())).findFirst().orElse(null);
		long named = kept.stream().filter((each) -> !each.name().isEmpty()).count();
		if (present == null && !view.name().isEmpty() && named >= MOST) {
			throw new RuleViolation("identity.KeptViews.tooMany", MOST);
		}
		if (view.preferred()) {
			kept.forEach(KeptView::stepBack);
			this.records.saveAll(kept);
		}
		if (present != null) {
			present.keep(view, this.clock.instant());
			this.records.save(present);
		}
		else {
			this.records.save(new KeptView(this.currentUser.id(), list, view, this.clock.instant()));
		}
	}

	@Override
	public void forget(String list, String name) {
		this.records.of(this.currentUser.id(), list)
			.stream()
			.filter((each) -> each.name().equals(name))
			.forEach(this.records::delete);
	}

}
