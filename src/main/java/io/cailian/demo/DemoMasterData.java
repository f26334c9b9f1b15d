package io.cailian.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoryImporting;
import io.cailian.identity.BusinessUnitAdministration;
import io.cailian.identity.BusinessUnitDraft;
import io.cailian.identity.BusinessUnitId;
import io.cailian.identity.BusinessUnits;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The categories the demo's company buys by, and its business units. Where somebody has
 * kept some already, none are added.
 */
@Component
@DemoMode
class DemoMasterData {

	static final String SCHEME = "CL";

	static final String GROUP = "CL";

	private static final List<Unit> UNITS = List.of(new Unit("HQ", "集团总部", "Group headquarters"),
			new Unit("EN", "能源事业部", "Energy division"), new Unit("EQ", "装备事业部", "Equipment division"));

	private final Categories categories;

	private final CategoryImporting importing;

	private final BusinessUnits units;

	private final BusinessUnitAdministration administration;

	DemoMasterData(Categories categories, CategoryImporting importing, BusinessUnits units,
			BusinessUnitAdministration administration) {
		this.categories = categories;
		this.importing = importing;
		this.units = units;
		this.administration = administration;
	}

	void put() {
		OnBehalf.ADMIN.run(() -> {
			if (this.categories.schemes().isEmpty()) {
				this.importing.apply(file());
			}
			if (this.units.all().isEmpty()) {
				UNITS.forEach((unit) -> this.administration.open(unit.draft()));
			}
		});
	}

	private static byte[] file() {
		try (InputStream in = new ClassPathResource("demo/categories.csv").getInputStream()) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Unit(String code, String nameZh, String nameEn) {

		BusinessUnitDraft draft() {
			UUID id = UUID.nameUUIDFromBytes(("demo/unit/" + this.code).getBytes(StandardCharsets.UTF_8));
			return new BusinessUnitDraft(new BusinessUnitId(id), GROUP, this.code, this.nameZh, this.nameEn);
		}

	}

}
