package io.cailian.approval;

import io.cailian.apikit.InvalidInput;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A file of rules that somebody wrote by hand: every fault is told at its place.
 */
class RuleFileTest {

	@Test
	void whatIsNotSaidHasItsUsualValue() {
		RuleFile file = RuleFile.read("""
				{"schema": 1, "documentType": "AWARD", "currency": "CNY", "rows": [
				{"name": "大额", "when": [{"attribute": "AMOUNT", "from": 100000}],
				"then": [{"ask": {"phase": "BEFORE", "kind": "ROLE", "role": "LEGAL"}}]}]}""");

		assertThat(file.rules().rows().getFirst().steps())
			.containsExactly(new RuleStep(Phase.BEFORE, 1, new Asked.OfRole("LEGAL")));
	}

	@Test
	void everyFaultIsToldAtItsPlace() {
		InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> RuleFile
			.read("""
					{"schema": 2, "documentType": 7, "currency": "CNY", "extra/thing": 1, "rows": [
					{"name": "", "when": [{"attribute": "AMOUNT", "from": "x"}, {"attribute": "A", "is": true, "from": 1},
					{"attribute": "A"}, 5, {"attribute": "A", "anyOf": [1]}],
					"then": [{"ask": {"phase": "LATE", "kind": "ROLE", "role": "KING", "post": "CFO"}}, {"warn": "a", "blockApproval": "b"},
					{"ask": {"phase": "AFTER", "order": 0, "kind": "COMMITTEE", "post": "1x", "needed": 1.5}},
					{"ask": {"phase": "AFTER", "kind": "MANAGERS", "levels": 6}}, {"warn": " "}]}]}"""));

		assertThat(refused.faults()).extracting(InvalidInput.Fault::pointer)
			.contains("/schema", "/documentType", "/extra~1thing", "/rows/0", "/rows/0/when/0/from",
					"/rows/0/when/1/from", "/rows/0/when/2", "/rows/0/when/3", "/rows/0/when/4/anyOf/0",
					"/rows/0/then/0/ask/phase", "/rows/0/then/0/ask/role", "/rows/0/then/0/ask/post", "/rows/0/then/1",
					"/rows/0/then/2/ask/post", "/rows/0/then/3/ask/levels", "/rows/0/then/4");
	}

	@Test
	void whatIsNoJsonIsRefusedWithItsLine() {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> RuleFile.read("{\n\"schema\": 1,\n,"))
			.satisfies((refused) -> assertThat(refused.faults().getFirst().args()).containsExactly(3L));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> RuleFile.read("[]"));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> RuleFile.read(""));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> RuleFile.read("{\"schema\": 1, \"schema\": 1, \"rows\": []}"));
	}

}
