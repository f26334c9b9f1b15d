package io.cailian.qualification;

/**
 * The processes a supplier takes part in and can be blocked from.
 */
public enum SupplierProcess {

	RFQ, PURCHASE_ORDER, INVOICE, PAYMENT

}
