package io.cailian.sourcing.ui;

import java.util.List;
import java.util.Locale;

import io.cailian.sourcing.RfqLineDetails;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;

/**
 * The lines of an RFQ to read, with the baseline for those who may see it.
 */
class RfqLinesGrid extends ListGrid<RfqLineDetails> {

	private final Formats formats;

	RfqLinesGrid(List<RfqLineDetails> lines, Formats formats, boolean withBaseline) {
		super("sourcing.RfqLinesGrid.title");
		this.formats = formats;
		numberColumn("sourcing.RfqLinesGrid.position", RfqLineDetails::position).setFlexGrow(0);
		textColumn("sourcing.RfqLinesGrid.item", RfqLineDetails::item).setFlexGrow(2);
		textColumn("sourcing.RfqLinesGrid.specification", RfqLineDetails::specification).setFlexGrow(3);
		numberColumn("sourcing.RfqLinesGrid.quantity", (line) -> formats.quantity(line.quantity(), locale()));
		textColumn("sourcing.RfqLinesGrid.needBy",
				(line) -> (line.needBy() == null) ? "–" : formats.date(line.needBy(), locale()));
		if (withBaseline) {
			numberColumn("sourcing.RfqLinesGrid.baseline", this::baseline);
		}
		setItems(lines);
		setAllRowsVisible(true);
	}

	private String baseline(RfqLineDetails line) {
		if (line.baselinePrice() == null || line.baselineType() == null) {
			return "–";
		}
		return this.formats.number(line.baselinePrice(), locale()) + " ("
				+ getTranslation("sourcing.BaselineType." + line.baselineType().name()) + ")";
	}

	private Locale locale() {
		return getLocale();
	}

}
