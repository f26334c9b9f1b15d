package io.cailian.sourcing.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.cailian.apikit.Faults;
import io.cailian.classification.CategoryId;
import io.cailian.classification.Region;
import io.cailian.identity.BusinessUnitId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.Quantity;
import io.cailian.sourcing.BaselineType;
import io.cailian.sourcing.BuyingScope;
import io.cailian.sourcing.RfqDraft;
import io.cailian.sourcing.RfqDraftLine;
import io.cailian.sourcing.RfqId;
import io.cailian.supplier.SupplierId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The content of an RFQ as a program writes it. The id may be chosen by the writer.
 */
record RfqBody(@Nullable UUID id, @Nullable String title, @Nullable String terms, @Nullable String currency,
		@Nullable Instant closesAt, @Nullable String zone, @Nullable Boolean partialBids,
		@Nullable Boolean otherCurrencies, @Nullable Integer minBids, @Nullable List<@Nullable Line> lines,
		@Nullable List<@Nullable UUID> invited, @Nullable UUID category,
		@Schema(description = "Where it is to be delivered: a country by ISO 3166-1 or a province of the Chinese mainland by ISO 3166-2",
				example = "CN-ZJ") @Nullable String region,
		@Nullable UUID businessUnit, @Nullable String exceptionReason) {

	RfqDraft draft(RfqId rfq, String companyZone) {
		Faults faults = new Faults();
		List<RfqDraftLine> made = new ArrayList<>();
		List<@Nullable Line> given = (this.lines == null) ? List.of() : this.lines;
		for (int i = 0; i < given.size(); i++) {
			RfqDraftLine line = line(faults, "/lines/" + i, given.get(i));
			if (line != null) {
				made.add(line);
			}
		}
		String givenTitle = faults.required("/title", this.title, "-");
		String givenCurrency = faults.required("/currency", this.currency, "CNY");
		RfqDraft draft = faults.made("",
				() -> new RfqDraft(rfq, givenTitle, Objects.requireNonNullElse(this.terms, ""), givenCurrency,
						this.closesAt, Objects.requireNonNullElse(this.zone, companyZone),
						Boolean.TRUE.equals(this.partialBids), Boolean.TRUE.equals(this.otherCurrencies),
						Objects.requireNonNullElse(this.minBids, 1), made, suppliers(faults), scope(faults)));
		faults.stopIfAny();
		return Optional.ofNullable(draft).orElseThrow();
	}

	private BuyingScope scope(Faults faults) {
		String given = Objects.requireNonNullElse(this.region, "");
		Region delivered = given.isBlank() ? null : faults.made("/region", () -> new Region(given));
		return new BuyingScope((this.category == null) ? null : new CategoryId(this.category), delivered,
				(this.businessUnit == null) ? null : new BusinessUnitId(this.businessUnit),
				Objects.requireNonNullElse(this.exceptionReason, ""));
	}

	private List<SupplierId> suppliers(Faults faults) {
		List<SupplierId> suppliers = new ArrayList<>();
		List<@Nullable UUID> given = (this.invited == null) ? List.of() : this.invited;
		for (int i = 0; i < given.size(); i++) {
			suppliers.add(new SupplierId(faults.required("/invited/" + i, given.get(i), Ids.next())));
		}
		return suppliers;
	}

	private static @Nullable RfqDraftLine line(Faults faults, String pointer, @Nullable Line line) {
		if (line == null) {
			faults.required(pointer, null, "");
			return null;
		}
		String item = faults.required(pointer + "/item", line.item, "-");
		BigDecimal number = faults.required(pointer + "/quantity", line.quantity, BigDecimal.ONE);
		String unit = faults.required(pointer + "/unit", line.unit, "H87");
		Quantity quantity = faults.made(pointer + "/quantity", () -> new Quantity(number, unit));
		if (quantity == null) {
			return null;
		}
		return faults.made(pointer,
				() -> new RfqDraftLine(Objects.requireNonNullElseGet(line.id, Ids::next), item,
						Objects.requireNonNullElse(line.specification, ""), quantity, line.needBy, line.baselinePrice,
						line.baselineType));
	}

	@Schema(name = "RfqBodyLine")
	record Line(@Nullable UUID id, @Nullable String item, @Nullable String specification, @Nullable BigDecimal quantity,
			@Nullable String unit, @Nullable LocalDate needBy, @Nullable BigDecimal baselinePrice,
			@Nullable BaselineType baselineType) {

	}

}
