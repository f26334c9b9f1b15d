package io.cailian.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.organisation.ApprovalLimit;
import io.cailian.organisation.PlacementAdministration;
import io.cailian.organisation.PlacementDetails;
import io.cailian.organisation.PlacementDraft;
import io.cailian.organisation.PostAdministration;
import io.cailian.organisation.PostCode;
import io.cailian.organisation.PostDraft;
import io.cailian.organisation.PostId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers to whom in the demo: buyers, requester and approver to the head of
 * purchasing, everybody in the end to the CFO. Where somebody has kept posts or lines
 * already, none are added.
 */
@Component
@DemoMode
class DemoOrganisation {

	static final PostCode CFO = new PostCode("CFO");

	private static final PostCode HEAD_OF_PURCHASING = new PostCode("HEAD_OF_PURCHASING");

	private static final PostCode GENERAL_COUNSEL = new PostCode("GENERAL_COUNSEL");

	private static final List<PostDraft> POSTS = List.of(post(CFO, "财务总监", "Chief financial officer"),
			post(HEAD_OF_PURCHASING, "采购总监", "Head of purchasing"), post(GENERAL_COUNSEL, "总法律顾问", "General counsel"));

	private static final List<PlacementDraft> PEOPLE = List.of(
			place("finance", "", Set.of(CFO), limit(ApprovalLimit.GENERAL, "20000000")),
			place("manager", "finance", Set.of(HEAD_OF_PURCHASING), limit(ApprovalLimit.GENERAL, "1000000"),
					limit("AWARD", "2000000")),
			place("legal", "finance", Set.of(GENERAL_COUNSEL), limit(ApprovalLimit.GENERAL, "1000000")),
			place("finance2", "finance", Set.of(), limit(ApprovalLimit.GENERAL, "200000")),
			place("approver", "manager", Set.of(), limit(ApprovalLimit.GENERAL, "200000")),
			place("buyer", "manager", Set.of(), limit(ApprovalLimit.GENERAL, "50000")),
			place("buyer2", "manager", Set.of(), limit(ApprovalLimit.GENERAL, "50000")),
			place("requester", "manager", Set.of()));

	private final PostAdministration posts;

	private final PlacementAdministration placements;

	DemoOrganisation(PostAdministration posts, PlacementAdministration placements) {
		this.posts = posts;
		this.placements = placements;
	}

	@Transactional
	void put() {
		OnBehalf.ADMIN.run(() -> {
			if (this.posts.all().isEmpty() && this.placements.all()
				.stream()
				.allMatch((place) -> place.version() == PlacementDetails.UNRECORDED)) {
				POSTS.forEach(this.posts::create);
				PEOPLE.forEach((person) -> this.placements.place(person, PlacementDetails.UNRECORDED));
			}
		});
	}

	private static PostDraft post(PostCode code, String nameZh, String nameEn) {
		UUID id = UUID.nameUUIDFromBytes(("demo/post/" + code).getBytes(StandardCharsets.UTF_8));
		return new PostDraft(new PostId(id), code, nameZh, nameEn);
	}

	private static PlacementDraft place(String person, String manager, Set<PostCode> posts, ApprovalLimit... limits) {
		return new PlacementDraft(new UserId(person),
				manager.isEmpty() ? Optional.empty() : Optional.of(new UserId(manager)), posts, List.of(limits));
	}

	private static ApprovalLimit limit(String documentType, String amount) {
		return new ApprovalLimit(documentType, Money.of(amount, "CNY"));
	}

}
