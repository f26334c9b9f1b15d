package io.cailian.qualification.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.cailian.kernel.RuleViolation;
import io.cailian.qualification.BlockId;
import io.cailian.qualification.BlockProposal;
import io.cailian.qualification.Blocking;
import io.cailian.qualification.SupplierProcess;
import io.cailian.supplier.SupplierId;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.ProposalDialog;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;

/**
 * Where somebody proposes to keep a supplier out of some processes for a time.
 */
class BlockDialog extends ProposalDialog {

	private static final String KEY = "qualification.BlockDialog.";

	private static final int MAX_REASON = 2000;

	private final Blocking blocking;

	private final SupplierId supplier;

	private final BlockId id = BlockId.next();

	private final CheckboxGroup<SupplierProcess> processes = Texts.label(new CheckboxGroup<>(), KEY + "processes");

	private final DatePicker from = Texts.label(ComponentTexts.on(new DatePicker()), KEY + "from");

	private final DatePicker to = Texts.label(ComponentTexts.on(new DatePicker()), KEY + "to");

	private final TextArea reason = Texts.label(new TextArea(), KEY + "reason");

	BlockDialog(Blocking blocking, SupplierId supplier, LocalDate today, Runnable onSent) {
		super(KEY, onSent);
		this.blocking = blocking;
		this.supplier = supplier;
		this.processes.setItems(SupplierProcess.values());
		this.processes.setManualValidation(true);
		Texts.follow(this.processes, (locale) -> this.processes
			.setItemLabelGenerator((process) -> getTranslation(locale, "qualification.SupplierProcess." + process)));
		this.from.setValue(today);
		this.from.setMin(today);
		Texts.helper(this.to, KEY + "toHint");
		this.reason.setMaxLength(MAX_REASON);
		this.reason.setMinRows(2);
		this.reason.setManualValidation(true);
		this.reason.setRequiredIndicatorVisible(true);
		wide(this.processes);
		half(this.from, this.to);
		wide(this.reason);
	}

	@Override
	protected void check(List<ErrorSummary.Problem> problems) {
		this.processes.setInvalid(this.processes.isEmpty());
		if (this.processes.isEmpty()) {
			FieldProblems.add(this.processes, new RuleViolation("qualification.Block.processMissing"), problems);
		}
		day(this.from, true, problems);
		day(this.to, false, problems);
		required(this.reason, problems);
	}

	@Override
	protected void send() {
		this.blocking.propose(new BlockProposal(this.id, this.supplier, this.processes.getValue(), this.from.getValue(),
				Optional.ofNullable(this.to.getValue()), this.reason.getValue()));
	}

	@Override
	protected Component fieldOf(String ruleKey) {
		return switch (ruleKey) {
			case "qualification.beginsInThePast" -> this.from;
			case "qualification.endBeforeBegin" -> this.to;
			case "qualification.Block.processMissing" -> this.processes;
			default -> this.reason;
		};
	}

}
