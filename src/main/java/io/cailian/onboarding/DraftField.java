package io.cailian.onboarding;

/**
 * The names under which a draft keeps what is typed into the fields every company has.
 */
public final class DraftField {

	public static final String SCHEME = "scheme";

	public static final String IDENTIFIER = "identifier";

	public static final String NAME = "name";

	public static final String LEGAL_FORM = "legalForm";

	public static final String LEGAL_REPRESENTATIVE = "legalRepresentative";

	public static final String REGISTERED_CAPITAL = "registeredCapital";

	public static final String ESTABLISHED = "established";

	public static final String VALID_UNTIL = "validUntil";

	public static final String COUNTRY = "country";

	public static final String ADDRESS = "address";

	public static final String CATEGORY = "category";

	public static final String CATEGORIES = "categories";

	public static final String REGIONS = "regions";

	public static final String UNIT = "unit";

	public static final String CONTACT_NAME = "contactName";

	public static final String CONTACT_EMAIL = "contactEmail";

	public static final String CONTACT_PHONE = "contactPhone";

	public static final String BANK_NAME = "bankName";

	public static final String BANK_ACCOUNT = "bankAccount";

	public static final String BANK_HOLDER = "bankHolder";

	/** The versions of the templates the company is asked by. */
	public static final String TEMPLATES = "templates";

	/** The kind of document every company hands in. */
	public static final String LICENCE = "business-licence";

	private DraftField() {
	}

}
