package io.cailian.sourcing.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.cailian.apikit.Faults;
import io.cailian.kernel.Ids;
import io.cailian.sourcing.BidForm;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A bid as a supplier's program writes it; its text form shows nothing of it.
 */
record BidBody(@Nullable String currency, @Nullable List<@Nullable Line> lines, @Nullable String remarks) {

	static BidBody of(BidForm form) {
		return new BidBody(form.currency(),
				form.lines()
					.stream()
					.<@Nullable Line>map(
							(line) -> new Line(line.lineId(), line.unitPrice(), line.leadTimeDays(), line.remark()))
					.toList(),
				form.remarks());
	}

	BidForm form(String rfqCurrency) {
		Faults faults = new Faults();
		List<BidForm.Line> made = new ArrayList<>();
		List<@Nullable Line> given = (this.lines == null) ? List.of() : this.lines;
		for (int i = 0; i < given.size(); i++) {
			String pointer = "/lines/" + i;
			Line line = faults.required(pointer, given.get(i), new Line(Ids.next(), null, null, null));
			UUID id = faults.required(pointer + "/lineId", line.lineId, Ids.next());
			BidForm.Line offer = faults.made(pointer, () -> new BidForm.Line(id, line.unitPrice, line.leadTimeDays,
					Objects.requireNonNullElse(line.remark, "")));
			if (offer != null) {
				made.add(offer);
			}
		}
		BidForm form = faults.made("", () -> new BidForm(Objects.requireNonNullElse(this.currency, rfqCurrency), made,
				Objects.requireNonNullElse(this.remarks, "")));
		faults.stopIfAny();
		return Optional.ofNullable(form).orElseThrow();
	}

	@Override
	public String toString() {
		return "BidBody[sealed]";
	}

	@Schema(name = "BidBodyLine")
	record Line(@Nullable UUID lineId, @Nullable BigDecimal unitPrice, @Nullable Integer leadTimeDays,
			@Nullable String remark) {

		@Override
		public String toString() {
			return "BidBody.Line[sealed]";
		}

	}

}
